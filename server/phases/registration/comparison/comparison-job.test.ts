/** The register compared as a job: each doubtful pair one case, however often; across counties only who is in two, seen by both. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, makeActor, numberOf, type Office, openOffice } from '../../../../tests/office.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import type { Actor } from '../../../accounts/actor.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { runNextJob } from '../../../jobs/jobs.ts';
import { registerVoter } from '../register-voter.ts';
import { askForComparison } from './compare-registers.ts';
import { compareRegisters, type ComparisonInput } from './comparison-job.ts';

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '231182', '松市');
  elsewhere = await openOffice(rehearsal.context, '231183', '柏市');
  // Two records of one house and telephone here, a third in the other county; twins of other names; a stranger.
  await register(here, 11, '林小松', '1');
  await register(here, 13, '林小松', '1');
  await register(elsewhere, 15, '林小松', '1');
  await register(here, 21, '柏大田', '2');
  await register(here, 23, '柏二山', '2');
  await register(elsewhere, 31, '竹中林', '3');
  // What the registrations themselves found is not what is looked at here.
  for (const { chief } of [here, elsewhere])
    await actTransaction(rehearsal.context, chief, ({ tx }) => tx.deleteFrom('registrationCase').execute());
});
afterAll(() => rehearsal.close());

async function register(office: Office, order: number, name: string, house: string): Promise<void> {
  await act(rehearsal.context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: {
      name,
      idNumber: numberOf(order),
      ethnicity: null,
      address: `松市幸福路${house}号`,
      phone: `1380013800${house}`,
      voterGroup: null,
    },
    countyConstituency: office.constituencies[0] ?? null,
    townshipConstituency: null,
  });
}

async function compare(actor: Actor) {
  const { context } = rehearsal;
  const { job } = await act(context, actor, askForComparison, {});
  await runNextJob(context.db, new Map([['compare-registers', (each) => compareRegisters(context, each)]]));
  return actTransaction(context, actor, ({ tx }) =>
    tx.selectFrom('job').select(['state', 'result', 'error']).where('id', '=', job).executeTakeFirst(),
  );
}

function casesOf({ chief }: Office) {
  return actTransaction(rehearsal.context, chief, ({ tx }) =>
    tx.selectFrom('registrationCase').selectAll().orderBy('id').execute(),
  );
}

test('one county: its doubtful pair is a case with what each field says, and only once', async () => {
  expect(await compare(here.chief)).toMatchObject({ state: 'done', result: { persons: 4, cases: 1 } });
  expect(await compare(here.chief)).toMatchObject({ state: 'done', result: { persons: 4, cases: 0 } });
  const [found, ...others] = await casesOf(here);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ kind: 'duplicate', source: 'comparison', tier: 'review', otherCounties: [] });
  expect(found?.evidence).toContainEqual({ field: 'phone', speaks: 'for', text: '电话相同' });
  expect(await casesOf(elsewhere)).toEqual([]);
});

test('all counties of a superior office: who is in two of them is a case in both, nobody else', async () => {
  const superior = await makeActor(rehearsal.context, '231100', 'superior-clerk');
  expect(await compare(superior)).toMatchObject({ state: 'done', result: { persons: 6, cases: 2 } });
  const across = (await casesOf(here)).filter(({ otherCounties }) => otherCounties.length > 0);
  const there = await casesOf(elsewhere);
  expect(there.map(({ id }) => id)).toEqual(across.map(({ id }) => id));
  expect(there).toHaveLength(2);
  for (const each of [...across, ...there]) expect(each).toMatchObject({ state: 'open', owner: null });
});

test('cancelled, it stops before it opens anything', async () => {
  const input: ComparisonInput = { registers: [here], isAcross: false };
  const cancel = new AbortController();
  cancel.abort();
  const before = await casesOf(here);
  const job = {
    id: here.cycle,
    county: here.county,
    input,
    actor: here.chief,
    progress: () => Promise.resolve(),
    signal: cancel.signal,
  };
  await expect(compareRegisters(rehearsal.context, job)).rejects.toThrow('abort');
  expect(await casesOf(here)).toEqual(before);
});
