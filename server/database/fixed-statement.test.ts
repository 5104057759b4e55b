import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { expect, test } from 'vitest';
import { fixed, fixedFrom } from './fixed-statement.ts';

test('parameters are numbered in their order; the text is that of the template, the object is new each time', () => {
  const ask = (one: number, other: string) => fixed`select ${one} from ${other} where ${one}`;
  const [first, second] = [ask(1, 'a'), ask(2, 'b')];
  expect(first).toMatchObject({ sql: 'select $1 from $2 where $3', parameters: [1, 'a', 1] });
  expect(second).toMatchObject({ sql: 'select $1 from $2 where $3', parameters: [2, 'b', 2] });
  expect(fixed`select`).toMatchObject({ sql: 'select', parameters: [] });
});

test('one that is put together from parts is put together once; a value is one parameter wherever it goes', () => {
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  let times = 0;
  const ask = fixedFrom<{ one: number; other: string }, unknown>((place) => {
    times += 1;
    const part = sql`x = ${place('other')}`;
    return sql`select ${place('one')} where ${part} and ${place('one')}`;
  });
  const text = 'select $1 where x = $2 and $1';
  expect(ask(db, { one: 1, other: 'a' })).toMatchObject({ sql: text, parameters: [1, 'a'] });
  expect(ask(db, { other: 'b', one: 2 })).toMatchObject({ sql: text, parameters: [2, 'b'] });
  expect(times).toBe(1);
});
