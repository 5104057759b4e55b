/** Many cases by one rule: what was previewed is done, no more and no less, and the whole of it undone. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, numberOf, type Office, openOffice } from '../../../../../tests/office.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../../tests/rehearsal.ts';
import { actTransaction } from '../../../../acts/acting.ts';
import { performAct } from '../../../../acts/perform-act.ts';
import { runNextJob } from '../../../../jobs/jobs.ts';
import { registerVoter } from '../../register-voter.ts';
import type { CaseEvidence } from '../../open-cases/case.schema.ts';
import { openCase } from '../../open-cases/open-case.ts';
import { decideCasesJob } from './bulk-job.ts';
import { matchCases, previewOf, readBulks } from './bulk-match.queries.ts';
import type { BulkRule } from './bulk.schema.ts';
import { decideCases, reopenCases } from './decide-cases.ts';

const RULE: BulkRule = {
  kind: 'duplicate',
  tier: null,
  agreeing: ['name', 'phone'],
  noneAgainst: false,
  sameConstituency: true,
  registeredSince: null,
  decision: 'merge',
};
const SAME: CaseEvidence[] = [
  { field: 'name', speaks: 'for', text: '姓名相同' },
  { field: 'phone', speaks: 'for', text: '电话相同' },
];

let rehearsal: TestRehearsal;
let here: Office;
let order = 0;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '231182', '松市');
  for (let pair = 0; pair < 3; pair += 1) await openPair([0, 0], SAME);
  await openPair([0, 1], SAME);
  await openPair([0, 0], SAME.slice(0, 1));
});
afterAll(() => rehearsal.close());

async function openPair(places: readonly number[], evidence: CaseEvidence[]): Promise<void> {
  const persons: { person: string }[] = [];
  for (const place of places) {
    order += 1;
    const { person } = await act(rehearsal.context, here.chief, registerVoter, {
      cycle: here.cycle,
      voter: {
        name: `林${order}松`.replace(/\d/g, '小'),
        idNumber: numberOf(order * 7),
        ethnicity: null,
        address: null,
        phone: null,
        voterGroup: null,
      },
      countyConstituency: here.constituencies[place] ?? null,
      townshipConstituency: null,
    });
    persons.push({ person });
  }
  await read((acting) =>
    openCase(acting, { kind: 'duplicate', cycle: here.cycle, subjects: persons, evidence, source: 'office' }),
  );
}

function read<T>(work: Parameters<typeof actTransaction<T>>[2]): Promise<T> {
  return actTransaction(rehearsal.context, here.chief, work);
}

const preview = () => read(async (acting) => previewOf(RULE, await matchCases(acting, RULE)));
const runJob = () =>
  runNextJob(
    rehearsal.context.db,
    new Map([['decide-cases', (job) => decideCasesJob(rehearsal.context, job)]]),
  );
/** What it answers where a server was killed after the last case and before it could say so. */
const takenUpAgain = async () => {
  await read(({ tx, county }) =>
    tx
      .updateTable('job')
      .set({ state: 'running', heartbeatAt: new Date(0) })
      .where('county', '=', county)
      .where('number', '=', ({ selectFrom }) =>
        selectFrom('job').select(({ fn }) => fn.max('number').as('last')),
      )
      .execute(),
  );
  await runJob();
  const { result } = await read(({ tx }) =>
    tx.selectFrom('job').select('result').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow(),
  );
  return result;
};
const registrations = () =>
  read(async ({ tx, county }) => {
    const { rows } = await sql<{ all: unknown; standing: number }>`
      select jsonb_agg(to_jsonb(g) order by level, person) as all, count(*) filter (where status = 'on-roll') as standing
      from registration g where county = ${county}`.execute(tx);
    return rows[0];
  });

test('the preview says what will happen; the act does that, and undone everything is as before', async () => {
  const said = await preview();
  expect(said).toMatchObject({ cases: 3, persons: 6, withdrawn: 3, struck: { county: 3, township: 0 } });
  expect(said.examples).toHaveLength(3);
  const before = await registrations();
  const stale = performAct(rehearsal.context, here.chief, decideCases, {
    rule: { ...RULE, agreeing: ['name'] },
    reason: '同名同电话',
    fingerprint: said.fingerprint,
  });
  await expect(stale).rejects.toMatchObject({ code: 'lost-race' });

  const { bulk } = await act(rehearsal.context, here.chief, decideCases, {
    rule: RULE,
    reason: '同名同电话',
    fingerprint: said.fingerprint,
  });
  await runJob();
  expect(await takenUpAgain()).toEqual({ done: 3, left: 0 });
  expect((await registrations())?.standing).toBe((before?.standing ?? 0) - 3);
  expect(await preview()).toMatchObject({ cases: 0 });
  expect(await read(readBulks)).toMatchObject([{ bulk, reason: '同名同电话', decided: 3, undone: 0 }]);

  await act(rehearsal.context, here.chief, reopenCases, { bulk, reason: '条件定得太宽' });
  await runJob();
  expect(await takenUpAgain()).toEqual({ done: 3, left: 0 });
  expect(await registrations()).toEqual(before);
  expect(await preview()).toEqual(said);
  expect(await read(readBulks)).toMatchObject([{ decided: 3, undone: 3 }]);
});
