/** A registration takes for granted that nobody was there before (`server/acts/first-try.ts`): what is repeated or refused leaves as little as if it had looked first. */
import { randomUUID } from 'node:crypto';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberOf, type Office, openOffice } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '231182', '五大连池市');
  elsewhere = await openOffice(rehearsal.context, '231183', '网球市');
});
afterAll(() => rehearsal.close());

function register(office: Office, order: number, key: string, request = '') {
  const voter = { name: '田小球', idNumber: numberOf(order), ethnicity: null, address: null, phone: null };
  const input = {
    cycle: office.cycle,
    voter: { ...voter, voterGroup: null },
    countyConstituency: office.constituencies[0] ?? null,
    townshipConstituency: null,
  };
  return performAct(rehearsal.context, office.chief, registerVoter, input, { key, request });
}

/** How many entries, by outcome; how many people. */
function leftAt(office: Office): Promise<Record<string, number>> {
  return actTransaction(rehearsal.context, office.chief, async ({ tx, county }) => {
    const { rows } = await sql<{ what: string; count: number }>`
      select outcome as what, count(*) from ledger_entry where ledger = ${county} and act = 'register-voter' group by outcome
      union all select 'people', count(*) from person where county = ${county}`.execute(tx);
    return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
  });
}

test('asked several times at once and again later with one key: one registration, one entry, one answer', async () => {
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3, 4].map(() => register(here, 200, key)));
  const again = await register(here, 200, key);
  expect(answers[0]).toMatchObject({ kind: 'done' });
  expect(new Set([...answers, again].map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await leftAt(here)).toEqual({ done: 1, people: 1 });
  await expect(register(here, 201, key, 'another')).rejects.toMatchObject({
    code: 'idempotency-key-reused',
  });
});

test('on the roll of another county: nothing of him is written, the refusal is one entry, and repeated it is the same', async () => {
  const key = randomUUID();
  const answers = [await register(elsewhere, 200, key), await register(elsewhere, 200, key)];
  expect(answers[0]).toMatchObject({ kind: 'refused', code: 'already-registered' });
  expect(answers[1]).toEqual(answers[0]);
  expect(await leftAt(elsewhere)).toEqual({ refused: 1, people: 0 });
});

test('repeated after the cycle was closed, it is answered as it was', async () => {
  const key = randomUUID();
  const first = await register(here, 202, key);
  await actTransaction(rehearsal.context, here.chief, ({ tx, county }) =>
    sql`update cycle set stage = 'closed' where county = ${county}`.execute(tx),
  );
  expect(first).toMatchObject({ kind: 'done' });
  expect(await register(here, 202, key)).toEqual(first);
});
