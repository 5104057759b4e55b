import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { tableTypes } from '../../scripts/generated-tables.ts';

test('the table types are those of the migrations', () => {
  expect(readFileSync('server/database/tables.ts', 'utf8')).toBe(tableTypes(inject('postgres').ownerUrl));
});
