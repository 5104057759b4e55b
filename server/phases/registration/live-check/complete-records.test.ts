import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestContext } from '../../../../tests/context.ts';
import { act, type Office, openOffice } from '../../../../tests/office.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { registerVoter } from '../register-voter.ts';
import { completeRecords } from './complete-records.ts';

let rehearsal: TestRehearsal;
let context: TestContext;
let office: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  ({ context } = rehearsal);
  office = await openOffice(context, '990131', '石桥县');
});
afterAll(() => rehearsal.close());

function records() {
  return actTransaction(context, office.chief, ({ tx, county }) =>
    tx.selectFrom('linkageRecord').selectAll().where('county', '=', county).execute(),
  );
}

const voter = (name: string, idNumber: string) => ({
  cycle: office.cycle,
  voter: { name, idNumber, ethnicity: null, address: '石桥县东街3号', phone: null, voterGroup: null },
  countyConstituency: office.constituencies[0] ?? null,
  townshipConstituency: null,
});

test('a record that was written without the newer columns gets them at the next start, as a new one has them', async () => {
  await act(context, office.chief, registerVoter, voter('石小桥', '990131198001010012'));
  const before = await records();
  expect(before).toEqual([expect.objectContaining({ day: expect.any(Number), sound: expect.any(Number) })]);
  await actTransaction(context, office.chief, ({ tx, county }) =>
    sql`update linkage_record set day = null, sound = null where county = ${county}`.execute(tx),
  );
  await completeRecords(context);
  expect(await records()).toEqual(before);
  await completeRecords(context);
  expect(await records()).toEqual(before);
});

test('a name without any sound is passed over, and the start goes on', async () => {
  await act(context, office.chief, registerVoter, voter('□□', '990131198001020018'));
  const before = await records();
  expect(before).toContainEqual(expect.objectContaining({ sound: null }));
  await completeRecords(context);
  expect(await records()).toEqual(before);
});
