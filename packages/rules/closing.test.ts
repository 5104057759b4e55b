/** 封存、移交、办结、销毁: worked cases. */
import { expect, test } from 'vitest';
import { ballotsKept, mayDestroyBallots, readBallotRetention } from './ballot-retention.ts';
import { sealedOf, sealingBalances, sealingComplete, type Sealing } from './ballot-sealing.ts';
import { mayDissolve } from './committee-dissolution.ts';
import {
  AFTER_CLOSING,
  CLOSING_MATTERS,
  closedForGood,
  mayCloseCycle,
  MOST_COUNTED,
  type OpenMatters,
} from './cycle-closing.ts';
import { explainReason, whyNot } from './explanations/explanations.ts';
import { localLaw } from './local-law.ts';
import { PARAMETER_TEXTS } from './parameter-texts.ts';
import { PARAMETERS } from './parameters.ts';
import { silentPoint } from './silent-points.ts';

const electionDay = '2021-11-05';

const sealing: Sealing = {
  electionDay,
  scrutineers: 2,
  packages: [
    { contents: 'used', count: 300, seal: 'A1' },
    { contents: 'used', count: 131, seal: 'A2' },
    { contents: 'spoiled', count: 3, seal: 'A3' },
    { contents: 'unused', count: 66, seal: 'A4' },
    { contents: 'sheets', count: 4, seal: 'A5' },
  ],
};
const ACCOUNTED = { used: 431, spoiled: 3, unused: 66, placesOpen: 0 };

test('what is sealed is what was found, spoiled and left over', () => {
  expect(sealedOf(sealing.packages, 'used')).toBe(431);
  expect(sealingBalances(sealing, ACCOUNTED).every(({ holds }) => holds)).toBe(true);
  expect(sealingComplete(sealing).every(({ holds }) => holds)).toBe(true);
  const wrong = sealingBalances(sealing, { ...ACCOUNTED, used: 432, placesOpen: 1 });
  expect(whyNot(wrong)).toBe(
    '收回的选票封存431张，账上432张，不相符，须写明原因；还有1个投票场所没有核销选票，须写明原因。',
  );
});

test.each([
  ['one scrutineer', { scrutineers: 1 }, '在场的监票人1名，至少要2名。'],
  ['no sheets', { packages: sealing.packages.slice(0, 4) }, '没有封存计票单。'],
  [
    'a seal twice',
    { packages: sealing.packages.map((each) => ({ ...each, seal: 'A1' })) },
    '5包只有1个不同的封签号，每包要用不同的封签。',
  ],
])('%s is no sealing', (_, change, why) => {
  expect(whyNot(sealingComplete({ ...sealing, ...change }))).toBe(why);
});

const DISSOLUTION = {
  electionDay,
  unpublished: 0,
  unsealed: 0,
  packagesHanded: 5,
  packagesSealed: 5,
  items: ['ballots', 'papers', 'seals'],
  isByTwo: true,
} as const;

test('a committee is dissolved when everything is handed over, by one to another', () => {
  expect(mayDissolve(DISSOLUTION).permitted).toBe(true);
  expect(mayDissolve({ ...DISSOLUTION, packagesHanded: 4 }).permitted).toBe(false);
  expect(mayDissolve({ ...DISSOLUTION, unsealed: 1 }).permitted).toBe(false);
  const wrong = mayDissolve({ ...DISSOLUTION, items: ['ballots'], isByTwo: false });
  expect(whyNot(wrong.reasons)).toBe(
    '文书档案、印章没有列入移交清单；移交人和接收人是同一个人，要由两个人分别签字。',
  );
});

test('a cycle is closed when nothing is open, and each open matter is named', () => {
  const nothing = Object.fromEntries(
    Object.keys(CLOSING_MATTERS).map((matter) => [matter, 0]),
  ) as OpenMatters;
  expect(mayCloseCycle(electionDay, nothing).permitted).toBe(true);
  for (const matter of Object.keys(CLOSING_MATTERS) as (keyof OpenMatters)[]) {
    const ruling = mayCloseCycle(electionDay, { ...nothing, [matter]: 2 });
    expect(ruling.permitted).toBe(false);
    const why = matter === 'archive' ? '有2件办理不在归档包里，要先重新生成归档包。' : undefined;
    expect(whyNot(ruling.reasons)).toBe(why ?? `${CLOSING_MATTERS[matter]}还有2件，要先办完。`);
  }
  const { reasons } = mayCloseCycle(electionDay, { ...nothing, archive: MOST_COUNTED });
  expect(whyNot(reasons)).toBe('有1000件以上办理不在归档包里，要先重新生成归档包。');
  const closed = { name: '甲县换届', electionDay, closedOn: '2021-12-30', document: '甲选〔2021〕30号' };
  expect(closedForGood(closed).reasons.map(explainReason)).toEqual([
    '甲县换届已于2021年12月30日办结（甲选〔2021〕30号），不再办理；确需办理的，先由两人重新开启。',
  ]);
  expect(AFTER_CLOSING.has('reopen-cycle')).toBe(true);
  expect(AFTER_CLOSING.has('correct-roll')).toBe(false);
});

const KEPT = { electionDay, firstSession: '2021-12-31', nextFinished: null };
const under = (ballotRetention: string) => localLaw('230000', { ballotRetention });

test('ballots are kept to the next election, unless it was decided otherwise', () => {
  const asLawIs = ballotsKept(KEPT);
  expect([asLawIs.from, asLawIs.permitted, asLawIs.undecided]).toEqual([null, false, ['ballotRetention']]);
  expect(ballotsKept({ ...KEPT, nextFinished: '2026-12-01' }).from).toBe('2026-12-01');
  // 12月31日加两个月: February has no 31st.
  expect(ballotsKept(KEPT, under('2 months after the first session')).from).toBe('2022-02-28');
  expect(
    ballotsKept({ ...KEPT, firstSession: null }, under('1 month after the first session')).permitted,
  ).toBe(false);
  expect(ballotsKept(KEPT, under('handed to the archives')).permitted).toBe(false);
  expect(ballotsKept(KEPT, under('三年')).from).toBeNull();
});

test('destroyed not before the day, before two who are not the same', () => {
  const law = under('1 month after the first session');
  const right = { ...KEPT, destroyOn: '2022-01-31', supervisors: ['王雨', '马小雪'] };
  expect(mayDestroyBallots(right, law).permitted).toBe(true);
  const early = mayDestroyBallots({ ...right, destroyOn: '2022-01-30' }, law);
  expect(whyNot(early.reasons)).toBe('2022年1月30日销毁太早，最早是2022年1月31日。');
  const alone = mayDestroyBallots({ ...right, supervisors: ['王雨', '王雨'] }, law);
  expect(whyNot(alone.reasons)).toBe('监销人1名，至少要2名。');
});

test('every answer that an office can choose gives a day or says who has the ballots; the default is as before', () => {
  const choices = Object.keys(PARAMETER_TEXTS.ballotRetention.values ?? {});
  expect(choices).toContain(PARAMETERS.ballotRetention.default);
  for (const choice of choices) expect(readBallotRetention(choice).until).not.toBe('other');
  expect(silentPoint('ballotRetention').kind).toBe('one');
  expect(silentPoint('ballotRetention').choices).toHaveLength(choices.length);
});
