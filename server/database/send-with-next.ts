import { CompiledQuery, type QueryResult, type UnknownRow } from 'kysely';
import type { Tx } from './connect.ts';
import { keptWith } from './kept-with.ts';
import { PipelinedConnection } from './pipelined-connection.ts';

/** What a statement answers that goes out with another. Asked for before there was another, it goes out now. */
export type Later<Row> = () => Promise<readonly Row[]>;

type Settled = PromiseSettledResult<QueryResult<UnknownRow>>;

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
  const connection = connections.get(tx) ?? (await connectionOf(tx));
  let settled: Settled | undefined;
  connection.putBy(query, {
    answer(value) {
      settled = { status: 'fulfilled', value };
      look?.(value.rows);
    },
    fail(reason) {
      settled = { status: 'rejected', reason };
    },
  });
  return async () => {
    if (!settled) await tx.executeQuery(CompiledQuery.raw('select'));
    let result = answerOf(settled);
    for (const plugin of tx.getExecutor().plugins)
      result = await plugin.transformResult({ result, queryId: query.queryId });
    return result.rows as readonly Row[];
  };
}

const connections = keptWith<Tx, PipelinedConnection>();

/** Of this transaction, asked for once: the query builder takes eight turns to come to it. */
async function connectionOf(tx: Tx): Promise<PipelinedConnection> {
  const connection = await tx.getExecutor().provideConnection((given) => Promise.resolve(given));
  if (!(connection instanceof PipelinedConnection)) throw new Error('not one of our connections');
  connections.set(tx, connection);
  return connection;
}

function answerOf(settled: Settled | undefined): QueryResult<UnknownRow> {
  if (settled?.status === 'fulfilled') return settled.value;
  throw settled?.reason ?? new Error('it was not sent');
}
