/** 封存、移交和办结: how an election ends. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readSealings } from '@xuanwu/server/reports/closing/sealing.queries.ts';
import type { SealingRow } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { sealBallots } from '@xuanwu/server/reports/closing/seal-ballots.ts';
import { noticeDocument } from '@xuanwu/server/reports/wordings/notice-document.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { openTestTypesetter } from '../typesetter.ts';

let rehearsal: TestRehearsal;
const typesetter = openTestTypesetter();

beforeAll(async () => {
  rehearsal = await openTestRehearsal('follow-up');
});
afterAll(async () => {
  typesetter.close();
  await rehearsal.close();
});

function by<T>(account: string, read: Parameters<typeof actTransaction<T>>[2]): Promise<T> {
  return actTransaction(rehearsal.context, rehearsal.stage.actor(account as 'demo-chief'), read);
}

const two: TestRehearsal['stage']['actOfTwo'] = (account, act, input) =>
  rehearsal.stage.actOfTwo(account, act, input);

/** As a careful office would seal this round. */
function sealingOf(row: SealingRow) {
  const { used, spoiled, unused } = row.accounted;
  const counted = [
    { contents: 'used' as const, count: used },
    { contents: 'spoiled' as const, count: spoiled },
    { contents: 'unused' as const, count: unused },
    { contents: 'sheets' as const, count: 4 },
  ].filter(({ count }) => count > 0);
  return {
    round: row.round,
    sealedOn: row.electionDay,
    keptAt: '市人大常委会档案室',
    sealedBy: '欧阳初晴',
    witnesses: row.scrutineers.slice(0, 2),
    packages: counted.map((each, index) => ({ ...each, seal: `选封${row.round.slice(0, 4)}-${index + 1}` })),
    reason: '演练没有登记选票的印制和核销',
  };
}

test('ballots are sealed against the account of the round, before its scrutineers, once, by two', async () => {
  const { rows, unpublished } = await by('demo-clerk', readSealings);
  expect(unpublished).toBe(0);
  const [row] = rows;
  if (!row) throw new Error('no round is published');
  expect(row.scrutineers.length).toBeGreaterThan(1);
  const right = sealingOf(row);
  const ask = (change: Partial<Parameters<typeof sealBallots.perform>[1]>, account = 'demo-clerk') =>
    performAct(rehearsal.context, rehearsal.stage.actor(account as 'demo-clerk'), sealBallots, {
      ...right,
      ...change,
    });
  await expect(ask({}, 'demo-teller-1')).rejects.toMatchObject({ code: 'not-permitted' });
  await expect(ask({ witnesses: ['一位过路人'] })).rejects.toMatchObject({ errors: [{ path: 'witnesses' }] });
  await expect(ask({ sealedOn: '2016-10-01' })).rejects.toMatchObject({ errors: [{ path: 'sealedOn' }] });
  expect(await ask({ witnesses: row.scrutineers.slice(0, 1) })).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([
        expect.objectContaining({ test: '在场的监票人 1 >= 2', holds: false }),
      ]),
    },
  });
  const short = right.packages.map((each, index) =>
    index === 0 ? { ...each, count: each.count - 1 } : each,
  );
  expect(await ask({ packages: short, reason: null })).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([
        expect.objectContaining({
          test: `收回的选票 封存 ${row.accounted.used - 1} = 账上 ${row.accounted.used}`,
          holds: false,
        }),
      ]),
    },
  });
  await two('demo-clerk', sealBallots, right);
  await expect(ask({})).rejects.toMatchObject({ code: 'lost-race' });
  const sealed = (await by('demo-chief', readSealings)).rows.find(({ round }) => round === row.round);
  expect(sealed?.sealing).toMatchObject({ keptAt: '市人大常委会档案室', packages: right.packages });
  const entry = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('ledgerEntry')
      .select('body')
      .where('act', '=', 'seal-ballots')
      .where('outcome', '=', 'done')
      .execute(),
  );
  expect(entry).toHaveLength(1);
  for (const name of [right.sealedBy, ...right.witnesses]) expect(entry[0]?.body).not.toContain(name);
});

test('the record of it can be printed and signed', async () => {
  const sealed = (await by('demo-chief', readSealings)).rows.find(({ sealing }) => sealing);
  const notice = await by('demo-chief', (acting) =>
    noticeDocument(acting, 'sealing-record', sealed?.round ?? ''),
  );
  const rendered = await typesetter.render(notice);
  expect(rendered.ok).toBe(true);
  expect(JSON.stringify(notice)).toContain('欧阳初晴');
});
