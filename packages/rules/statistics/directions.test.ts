import { expect, test } from 'vitest';
import { compareWithLastTerm } from './directions.ts';

test.each([
  ['women', '26.42', '24.9', { wanted: 'up', test: '26.42% > 24.9%', holds: true }],
  ['women', '26.40', '26.4', { wanted: 'up', test: '26.40% > 26.4%', holds: false }],
  ['workers-farmers-professionals', '9.99', '10', { wanted: 'up', test: '9.99% > 10%', holds: false }],
  ['officials', '18.87', '30.0', { wanted: 'down', test: '18.87% < 30.0%', holds: true }],
  ['officials', '30.01', '30', { wanted: 'down', test: '30.01% < 30%', holds: false }],
  ['reelected', '30.01', '30', undefined],
] as const)('%s at %s%% after %s%%', (statistic, share, before, compared) =>
  expect(compareWithLastTerm(statistic, share, before)).toEqual(compared),
);
