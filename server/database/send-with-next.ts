import { CompiledQuery, type QueryResult, type UnknownRow } from 'kysely';
import type { Tx } from './connect.ts';
import { putBy } from './pipelined-connection.ts';

/** What a statement answers that goes out with another. Asked for before there was another, it goes out now. */
export type Later<Row> = () => Promise<readonly Row[]>;

/**
 * Sends a statement together with the next one of its transaction, at the latest with the commit, and in its order: it costs no way to the database of
 * its own. Where it fails, that next one fails, or the commit, and the transaction with it. So it does where `look` throws, which is shown what the statement
 * answered, as the database names it, before anybody goes on.
 */
export async function sendWithNext<Row>(
  tx: Tx,
  query: CompiledQuery<Row>,
  look?: (rows: readonly UnknownRow[]) => void,
): Promise<Later<Row>> {
  let isSettled = false;
  let put: Promise<unknown> | undefined;
  const settled = new Promise<QueryResult<UnknownRow>>((resolve, reject) => {
    const answer = (result: QueryResult<UnknownRow>) => {
      resolve(result);
      look?.(result.rows);
    };
    put = tx.executeQuery(putBy(query, { answer, fail: reject }));
  }).finally(() => (isSettled = true));
  // The next statement fails with it; nobody has to ask.
  settled.catch(() => undefined);
  await put;
  return async () => {
    if (!isSettled) await tx.executeQuery(CompiledQuery.raw('select'));
    let result = await settled;
    for (const plugin of tx.getExecutor().plugins)
      result = await plugin.transformResult({ result, queryId: query.queryId });
    return result.rows as readonly Row[];
  };
}
