import { CompiledQuery } from 'kysely';
import { expect, inject, test } from 'vitest';
import { connect } from './connect.ts';

test('what comes again and again is prepared once, with what it answers unchanged; what comes once is not', async () => {
  const { db, close } = connect(inject('postgres').applicationUrl, { max: 1 });
  const query = async <Row>(text: string, values: readonly unknown[] = []) =>
    (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
  for (let turn = 0; turn < 8; turn++) {
    const rows = await query('select $1::int + 1 as sum', [turn]);
    expect(rows).toEqual([{ sum: turn + 1 }]);
    await query(`select $1::int as turn_${turn}`, [turn]);
  }
  const prepared = await query('select statement from pg_prepared_statements');
  expect(prepared).toEqual([{ statement: 'select $1::int + 1 as sum' }]);
  await expect(query('select $1::int + 1 as sum', ['no number'])).rejects.toThrow('invalid input syntax');
  await close();
});
