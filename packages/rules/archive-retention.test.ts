import { expect, test } from 'vitest';
import { archiveNumber } from './archive-retention.ts';

test('档号 says fonds, year, term and item', () => {
  expect(archiveNumber({ fonds: 'J007', year: 2016, term: 'permanent', item: 12 })).toBe(
    'J007-WS·2016-Y-0012',
  );
  expect(archiveNumber({ fonds: 'J007', year: 2016, term: 'ten-years', item: 10_000 })).toBe(
    'J007-WS·2016-D10-10000',
  );
});
