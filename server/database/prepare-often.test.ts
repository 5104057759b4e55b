import { expect, inject, test } from 'vitest';
import { connect } from './connect.ts';

test('what comes again and again is prepared once, with what it answers unchanged; what comes once is not', async () => {
  const { pool, close } = connect(inject('postgres').applicationUrl, { max: 1 });
  for (let turn = 0; turn < 8; turn++) {
    const { rows } = await pool.query<{ sum: number }>('select $1::int + 1 as sum', [turn]);
    expect(rows).toEqual([{ sum: turn + 1 }]);
    await pool.query(`select $1::int as turn_${turn}`, [turn]);
  }
  const { rows } = await pool.query<{ statement: string }>('select statement from pg_prepared_statements');
  expect(rows).toEqual([{ statement: 'select $1::int + 1 as sum' }]);
  await expect(pool.query('select $1::int + 1 as sum', ['no number'])).rejects.toThrow(
    'invalid input syntax',
  );
  await close();
});
