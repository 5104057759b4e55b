import { expect, test } from 'vitest';
import { fixed } from './fixed-statement.ts';

test('parameters are numbered in their order; the text is that of the template, the object is new each time', () => {
  const ask = (one: number, other: string) => fixed`select ${one} from ${other} where ${one}`;
  const [first, second] = [ask(1, 'a'), ask(2, 'b')];
  expect(first).toMatchObject({ sql: 'select $1 from $2 where $3', parameters: [1, 'a', 1] });
  expect(second).toMatchObject({ sql: 'select $1 from $2 where $3', parameters: [2, 'b', 2] });
  expect(fixed`select`).toMatchObject({ sql: 'select', parameters: [] });
});
