/** Whoever a file names and nobody could register becomes somebody's task: once, with who on the register may be meant. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { confirmVoters, uploadVoters } from '../../../../tests/voter-files.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { runNextJob } from '../../../jobs/jobs.ts';
import { decideCasesJob } from '../cases/bulk/bulk-job.ts';
import { matchCases, previewOf } from '../cases/bulk/bulk-match.queries.ts';
import type { BulkRule } from '../cases/bulk/bulk.schema.ts';
import { decideCases } from '../cases/bulk/decide-cases.ts';
import { readCasePage } from '../cases/case-list.queries.ts';
import { readCase } from '../cases/case-view.queries.ts';
import { decideCase } from '../cases/decide-case.ts';
import { questionImportRows } from './question-import-rows.ts';
import { previewQuestions } from './rows-to-question.ts';

let rehearsal: TestRehearsal;
let cycle: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  ({ id: cycle } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  ));
});
afterAll(() => rehearsal.close());

/** A number of nobody: the area does not exist. */
function numberOf(serial: string): string {
  const body = `99918219900307${serial}`;
  return body + checkDigit(body);
}

const HEADER = '姓名,公民身份号码,性别,出生日期,住址,乡级选区';
const PLACE = '龙镇第1选区';

async function imported(name: string, ...rows: string[]): Promise<string> {
  const { id, rowsReady } = await uploadVoters(
    rehearsal,
    cycle,
    name,
    Buffer.from([HEADER, ...rows].join('\n')),
  );
  if (rowsReady > 0) await confirmVoters(rehearsal, id);
  return id;
}

const asClerk = <T>(work: Parameters<typeof actTransaction<T>>[2]) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), work);
const preview = (id: string) => asClerk((acting) => previewQuestions(acting, id));

async function question(id: string) {
  const { fingerprint } = await preview(id);
  return rehearsal.stage.act('demo-registrar', questionImportRows, { import: id, fingerprint });
}

async function casesOf(kind: string) {
  const rows = await rehearsal.stage.read((tx) =>
    tx.selectFrom('registrationCase').where('kind', '=', kind).select('id').orderBy('openedAt').execute(),
  );
  return Promise.all(
    rows.map(({ id }) =>
      actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), (acting) =>
        readCase(acting, id),
      ),
    ),
  );
}

async function listed(q: string) {
  const query = { q, state: 'open' as const, limit: 10 };
  const { rows } = await actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), (acting) =>
    readCasePage(acting, query),
  );
  return rows;
}

test('rows without a number: one whom the register knows, one whom it does not; sums, children and repeats ask nothing', async () => {
  await imported('上届名单.csv', `林小松,${numberOf('001')},男,1990-03-07,龙镇幸福路1号,${PLACE}`);
  const own = await imported(
    '自行登记.csv',
    `林小松,,男,1990-03-07,龙镇幸福路1号,${PLACE}`,
    `柏大田,,男,1991-05-06,龙镇幸福路2号,${PLACE}`,
    `林小松,${numberOf('001')},男,1990-03-07,龙镇幸福路1号,${PLACE}`,
    `小计,3,,,,`,
    `童小一,,男,2010-01-01,龙镇幸福路3号,${PLACE}`,
  );
  const said = await preview(own);
  expect(said).toMatchObject({ cases: 2, sharedNumber: 0, alike: 1, before: 0 });
  expect(said.examples).toMatchObject([
    { line: 2, name: '林小松', kind: 'missed', isAlike: true, problems: ['id-number-missing'] },
    { line: 3, name: '柏大田', kind: 'missed', isAlike: false, problems: ['id-number-missing'] },
  ]);
  expect(await question(own)).toEqual({ opened: 2, alike: 1, before: 0 });
  await expect(
    rehearsal.stage.act('demo-registrar', questionImportRows, { import: own, fingerprint: said.fingerprint }),
  ).rejects.toMatchObject({ code: 'lost-race' });
  expect(await question(own)).toEqual({ opened: 0, alike: 0, before: 2 });
  const missed = await casesOf('missed');
  expect(missed.map(({ subjects }) => subjects.map(({ name }) => name).join('、')).toSorted()).toEqual([
    '林小松、林小松',
    '柏大田',
  ]);
  const [alone] = missed.filter(({ subjects }) => subjects.length === 1);
  expect(alone?.evidence.map(({ text }) => text)).toEqual([
    '自行登记.csv 第 3 行：没有公民身份号码，请补上；确实没有的，列为核查事项，凭证明材料用“登记没有号码的选民”由两人办理',
  ]);
  expect(alone).toMatchObject({ names: ['柏大田'], foundIn: '自行登记.csv 第 3 行', registeredSince: null });
  const found = await listed('大田');
  expect(found).toMatchObject([{ id: alone?.id, names: ['柏大田'], foundIn: '自行登记.csv 第 3 行' }]);
  const township = alone?.subjects[0]?.details?.townshipConstituency ?? '';
  await rehearsal.stage.act('demo-clerk', decideCase, {
    case: alone?.id ?? '',
    decision: {
      kind: 'register',
      voter: {
        name: '柏大田',
        idNumber:
          numberOf('003').replace('19900307', '19910506').slice(0, 17) + checkDigit('99918219910506003'),
        ethnicity: null,
        address: '龙镇幸福路2号',
        phone: null,
        voterGroup: null,
      },
      constituencies: { township },
      sharesNumber: false,
    },
    reason: '上门核对了身份证',
  });
  expect(await question(own)).toEqual({ opened: 0, alike: 0, before: 2 });
});

test('a number that another one bears: both are shown beside each other', async () => {
  const other = await imported('单位.csv', `竹中田,${numberOf('001')},男,1990-03-07,龙镇幸福路9号,${PLACE}`);
  expect(await question(other)).toMatchObject({ opened: 1 });
  const [shared] = await casesOf('shared-number');
  expect(shared?.subjects.map(({ name }) => name).toSorted()).toEqual(['林小松', '竹中田']);
  const [missed] = await casesOf('missed');
  const nextOf = async (kind: 'missed' | 'shared-number') => {
    const { nextCase } = await asClerk((acting) =>
      readCase(acting, missed?.id ?? '', { state: 'open', kind }),
    );
    return nextCase;
  };
  expect(await nextOf('shared-number')).toBe(shared?.id);
  expect(await nextOf('missed')).not.toBe(shared?.id);
});

test('a row that stands in the file several times is one case, and counted as one', async () => {
  const row = `松小山,,女,1992-08-09,龙镇幸福路5号,${PLACE}`;
  const repeated = await imported('重复.csv', row, row, row);
  expect(await question(repeated)).toEqual({ opened: 1, alike: 0, before: 0 });
  expect(await question(repeated)).toEqual({ opened: 0, alike: 0, before: 3 });
});

/** 漏登，成批维持现状. */
const MISSED: BulkRule = {
  kind: 'missed',
  tier: null,
  agreeing: [],
  noneAgainst: false,
  sameConstituency: false,
  registeredSince: null,
  decision: 'keep',
};

test('whoever was registered after he was asked about is told with the case, and many such are answered at once', async () => {
  const asked = await imported('漏填.csv', `杉小田,,女,1985-02-03,龙镇幸福路7号,${PLACE}`);
  expect(await question(asked)).toMatchObject({ opened: 1 });
  expect(await listed('杉')).toMatchObject([{ names: ['杉小田'], registeredSince: null }]);
  const body = '99918219850203004';
  await imported('改好.csv', `杉小田,${body}${checkDigit(body)},女,1985-02-03,龙镇幸福路7号,${PLACE}`);
  const [told] = await listed('杉小田');
  expect(told?.registeredSince).toMatchObject({ isSameNumber: false, places: [PLACE] });
  const matching = (registeredSince: BulkRule['registeredSince']) =>
    asClerk(async (acting) => {
      const rule = { ...MISSED, registeredSince };
      return previewOf(rule, await matchCases(acting, rule));
    });
  expect(await matching('same-number')).toMatchObject({ cases: 0 });
  const { fingerprint, ...answered } = await matching('either');
  expect(answered).toMatchObject({
    cases: 1,
    struck: { county: 0, township: 0 },
    examples: [{ id: told?.id, names: ['杉小田'], places: [PLACE] }],
  });
  expect((await matching(null)).cases).toBeGreaterThan(1);
  const rule: BulkRule = { ...MISSED, registeredSince: 'either' };
  await rehearsal.stage.act('demo-clerk', decideCases, { rule, fingerprint, reason: '已经登记，是同一人' });
  const { db } = rehearsal.context;
  await runNextJob(db, new Map([['decide-cases', (job) => decideCasesJob(rehearsal.context, job)]]));
  expect(await listed('杉小田')).toEqual([]);
  const { decisions } = await asClerk((acting) => readCase(acting, told?.id ?? ''));
  expect(decisions).toMatchObject([{ kind: 'keep', reason: '已经登记，是同一人', person: null }]);
});

test('where nothing has to be asked, that is said', async () => {
  const nobody = await imported('小计.csv', '小计,3,,,,');
  await expect(question(nobody)).rejects.toThrow('没有要列为核查事项的行');
});
