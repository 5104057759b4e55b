/** 名单载明的内容 as the office has decided it: what is frozen with a roll, and what is put right on it afterwards. */
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct, returnAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import { correctBirthAndSex } from '@xuanwu/server/phases/registration/details/correct-birth-and-sex.ts';
import { publishRoll } from '@xuanwu/server/phases/registration/publish-roll.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { readRollRecord } from '@xuanwu/server/phases/registration/roll-record.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, actOfTwo, numberOf, type Office, openOffice } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let office: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  office = await openOffice(rehearsal.context, '231184', '羽球市', ['231184100']);
});
afterAll(() => rehearsal.close());

const NOTHING_ELSE = { ethnicity: null, address: null, phone: null, voterGroup: null };

test('a roll whose office has decided to show the voter groups carries them, frozen with it', async () => {
  const { context } = rehearsal;
  const [constituency = ''] = office.constituencies;
  await act(context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: { ...NOTHING_ELSE, name: '田组员', idNumber: numberOf(1), voterGroup: '第三组' },
    countyConstituency: constituency,
    townshipConstituency: null,
  });
  await act(context, office.chief, decideSilentPoint, {
    points: [{ parameter: 'rollFields', value: ['name', 'sex', 'group'], supersedes: null }],
    decidedBy: '羽球市选举委员会',
    document: '〔2016〕9号',
  });
  expect(await actOfTwo(context, office, publishRoll, { constituency })).toMatchObject({ kind: 'done' });
  const { voters } = await actTransaction(context, office.chief, async ({ tx, county }) => {
    await tx
      .updateTable('registration')
      .set({ voterGroup: '第九组' })
      .where('constituency', '=', constituency)
      .execute();
    return readRollRecord(tx, county, constituency, '2016-09-20');
  });
  expect(voters).toContainEqual({
    serial: expect.any(Number),
    name: '田组员',
    sex: expect.any(String),
    group: '第三组',
  });
});

test('a roll on which somebody was registered while its publication waited is asked for anew', async () => {
  const { context } = rehearsal;
  const [constituency = ''] = office.townshipConstituencies;
  const register = (name: string, order: number) =>
    act(context, office.chief, registerVoter, {
      cycle: office.cycle,
      voter: { ...NOTHING_ELSE, name, idNumber: numberOf(order) },
      countyConstituency: null,
      townshipConstituency: constituency,
    });
  await register('田早到', 4);
  const asked = await performAct(context, office.chief, publishRoll, { constituency });
  if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
  await register('田晚到', 5);
  await expect(confirmAct(context, office.publisher, REGISTRY, asked.id)).rejects.toMatchObject({
    code: 'lost-race',
    message: expect.stringMatching(/申请的是“公布.+（1 人）”，现在是“公布.+（2 人）”。请退回/u),
  });
  await returnAct(context, office.publisher, REGISTRY, asked.id, '申请以后有人登记');
});

test('somebody without a number is added to both of his rolls, and his sex put right on both, each time by an entry for each', async () => {
  const { context } = rehearsal;
  const { cycle, constituencies, townshipConstituencies } = office;
  const [constituency = ''] = constituencies;
  const [also = ''] = townshipConstituencies;
  const entries = new Set<string>();
  await act(context, office.chief, registerVoter, {
    cycle,
    voter: { ...NOTHING_ELSE, name: '田乡里', idNumber: numberOf(2) },
    countyConstituency: null,
    townshipConstituency: also,
  });
  expect(await actOfTwo(context, office, publishRoll, { constituency: also })).toMatchObject({
    kind: 'done',
  });
  const added = await actOfTwo(context, office, correctRoll, {
    kind: 'added-without-number',
    constituency,
    also,
    voter: { ...NOTHING_ELSE, name: '田漏登', sex: 'female', birthDate: '1931-02-03' },
    why: 'never-issued',
    document: '户口簿',
    reason: '漏登',
  });
  if (added.kind !== 'done') throw new Error(`not added but ${added.kind}`);
  const { person } = added.output as { person: string };
  const corrected = await actOfTwo(context, office, correctBirthAndSex, {
    cycle,
    person,
    name: '田漏登',
    sex: 'male',
    birthDate: '1931-02-03',
    document: '居民身份证',
  });
  expect(corrected).toMatchObject({ kind: 'done' });
  for (const roll of [constituency, also]) {
    const written = await actTransaction(context, office.chief, ({ tx }) =>
      tx
        .selectFrom('rollCorrection as c')
        .innerJoin('rollEntry as e', (join) =>
          join.onRef('e.constituency', '=', 'c.constituency').onRef('e.person', '=', 'c.person'),
        )
        .innerJoin('ledgerEntry as l', 'l.id', 'c.entry')
        .select(['c.ordinal', 'c.kind', 'c.amendedSex', 'c.entry', 'e.sex', 'e.amendedSex as now', 'l.act'])
        .where('c.constituency', '=', roll)
        .orderBy('c.ordinal')
        .execute(),
    );
    expect(written).toMatchObject([
      { ordinal: 1, kind: 'added', amendedSex: null, sex: 'female', now: 'male', act: 'correct-roll' },
      { ordinal: 2, kind: 'amended', amendedSex: 'male', act: 'correct-birth-and-sex' },
    ]);
    for (const { entry } of written) entries.add(entry);
  }
  expect(entries.size).toBe(4);
});
