import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf, taskOf } from './staging-task.ts';

const text = fc.string({ unit: 'binary' });
const row = fc.record(
  { line: fc.nat(), cells: fc.array(text), problem: text },
  { requiredKeys: ['line', 'cells'] },
);

test('rows arrive on a thread as they were read, whatever stands in them', () => {
  const arrive = fc.property(fc.array(row), (rows) => {
    expect([...rowsOf(taskOf(rows))]).toEqual(rows);
  });
  fc.assert(arrive);
});
