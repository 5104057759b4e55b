/** 名单载明选民小组, where the office has decided it. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
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
  office = await openOffice(rehearsal.context, '231184', '羽球市');
});
afterAll(() => rehearsal.close());

test('a roll whose office has decided to show the voter groups carries them, frozen with it', async () => {
  const { context } = rehearsal;
  const [constituency = ''] = office.constituencies;
  await act(context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: {
      name: '田组员',
      idNumber: numberOf(1),
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: '第三组',
    },
    countyConstituency: constituency,
    townshipConstituency: null,
  });
  await act(context, office.chief, decideSilentPoint, {
    points: [{ parameter: 'rollFields', value: ['name', 'group'], supersedes: null }],
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
