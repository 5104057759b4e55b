import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../../tests/context.ts';
import { takeEmptyInstallation } from '../administration/installation.ts';
import { moveClock } from './move-clock.ts';

let context: TestContext;

beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

test("the clock of a real installation is nobody's to move, also before the first entry of its ledger", async () => {
  await context.db.transaction().execute((tx) => takeEmptyInstallation(tx, 'official'));
  await expect(moveClock(context.db, context.clock, new Date('2030-01-01'))).rejects.toThrow(
    '只有演练能调时钟',
  );
});
