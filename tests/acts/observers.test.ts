/** 观察员: accredited, heard and answered. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { accreditObserver } from '@xuanwu/server/phases/voting/observers/accredit-observer.ts';
import { answerObserverReport } from '@xuanwu/server/phases/voting/observers/answer-observer-report.ts';
import { fileObserverReport } from '@xuanwu/server/phases/voting/observers/file-observer-report.ts';
import { readObservers } from '@xuanwu/server/phases/voting/observers/observer.queries.ts';
import { withdrawObserver } from '@xuanwu/server/phases/voting/observers/withdraw-observer.ts';
import { readDocumentData } from '@xuanwu/server/reports/document-data.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
let rehearsal: TestRehearsal;
let station: string;
let cycle: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('places');
  ({ id: station, cycle } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('pollingPlace')
      .select(['id', 'cycle'])
      .where('kind', '=', 'station')
      .executeTakeFirstOrThrow(),
  ));
});
afterAll(() => rehearsal.close());

const by = (account: string) => rehearsal.stage.actor(account);

const accredit = (number: string) =>
  rehearsal.stage.act('demo-clerk', accreditObserver, {
    cycle,
    number,
    name: '望观察',
    organisation: '某大学',
    from: '2016-10-14',
    to: DAY,
    sees: ['voting', 'count'],
    places: [station],
  });
const view = (account: string) => actTransaction(rehearsal.context, by(account), readObservers);
const file = (observer: string, seenOn: string) =>
  performAct(rehearsal.context, by('demo-clerk'), fileObserverReport, {
    observer,
    place: station,
    seenOn,
    content: '写票处离发票处太近，隔板不够高。',
  });

test('accredited once for a number, reports about his days only, answered, and withdrawn with a reason', async () => {
  const { observer } = await accredit('001');
  await expect(accredit('001')).rejects.toMatchObject({ errors: [{ path: 'number' }] });
  await expect(file(observer, '2016-10-13')).rejects.toMatchObject({ errors: [{ path: 'seenOn' }] });
  await expect(file(observer, DAY)).rejects.toMatchObject({ errors: [{ path: 'seenOn' }] });
  expect((await file(observer, '2016-10-15')).kind).toBe('done');
  const { reports } = await view('demo-clerk');
  await rehearsal.stage.act('demo-clerk', answerObserverReport, {
    report: reports[0]?.id ?? '',
    answer: '已经移开并加高隔板。',
  });
  const card = (account: string) =>
    actTransaction(rehearsal.context, by(account), async (acting) =>
      JSON.stringify(await readDocumentData(acting, 'observer-card', observer)),
    );
  expect(await card('demo-clerk')).toContain('2016年10月14日至2016年10月20日');
  expect(await card('demo-clerk')).not.toContain('选务日志和证据包');
  await expect(card('demo-teller-1')).rejects.toMatchObject({ code: 'not-permitted' });
  await rehearsal.stage.act('demo-clerk', withdrawObserver, { observer, reason: '本人提出不再参加' });
  await expect(card('demo-clerk')).rejects.toMatchObject({ code: 'not-found' });
  expect(await view('demo-auditor')).toMatchObject({
    observers: [{ number: '001', places: [expect.any(String)], withdrawnOn: expect.any(String), reports: 1 }],
    reports: [{ answer: '已经移开并加高隔板。' }],
  });
  await expect(view('demo-teller-1')).rejects.toMatchObject({ code: 'not-permitted' });
  const bodies = await rehearsal.stage.read((tx) =>
    tx.selectFrom('ledgerEntry').select('body').where('act', 'like', '%observer%').execute(),
  );
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.some(({ body }) => body.includes('望观察') || body.includes('隔板'))).toBe(false);
});
