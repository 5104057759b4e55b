/**
 * 裁定的结论 · what a name of the command line answers, in one sentence: the outcome, or all that stands in its way. Names whose answer is
 * no more than its reasons have no words of their own here.
 */
import type { AgeRuling } from './age.ts';
import type { AllocationRuling } from './allocate.ts';
import type { CalendarRuling, CalendarStep } from './calendar.ts';
import { writtenDate } from './civil-date.ts';
import type { ConstituenciesRuling } from './constituencies.ts';
import type { CongressRuling } from './count-congress.ts';
import { countConclusions, type CountOutcome } from './count-conclusions.ts';
import type { PartyRuling } from './count-party.ts';
import { explainReason, whyNot } from './explanations/explanations.ts';
import { joined, withoutEnd } from './explanations/sentences.ts';
import type { IdentityNumberProblem, IdentityNumberRuling } from './identity-number.ts';
import type { LivelihoodVoteRuling } from './livelihood-vote.ts';
import type { NominationRuling, NominatorRefusal } from './nomination.ts';
import type { CountRuling } from './popular-count.ts';
import type { PlanRuling } from './plan-findings.ts';
import type { PrimaryRuling } from './primary.ts';
import type { ProxyRuling } from './proxy.ts';
import type { QuotaRuling } from './quota.ts';
import type { RecallRuling } from './recall.ts';
import type { Reason } from './ruling.ts';
import { NOTHING_ASKED, SESSION_CONCLUSIONS } from './session-conclusions.ts';
import type { StandingCommitteeRuling } from './standing-committee.ts';
import type { StrokeOrder } from './stroke-order.ts';
import type { SurplusRuling } from './surplus.ts';
import type { StepStatus, TimetableRuling } from './timetable.ts';

/** 各名称的裁定 */
interface Rulings {
  readonly 'count-direct': CountRuling;
  readonly 'count-congress': CongressRuling;
  readonly 'count-village': CountRuling;
  readonly 'count-party': PartyRuling;
  readonly quota: QuotaRuling;
  readonly allocate: AllocationRuling;
  readonly constituencies: ConstituenciesRuling;
  readonly surplus: SurplusRuling;
  readonly age: AgeRuling;
  readonly timetable: TimetableRuling;
  readonly calendar: CalendarRuling;
  readonly nomination: NominationRuling;
  readonly proxy: ProxyRuling;
  readonly recall: RecallRuling;
  readonly 'identity-number': IdentityNumberRuling;
  readonly 'stroke-order': StrokeOrder;
  readonly 'livelihood-vote': LivelihoodVoteRuling;
  readonly primary: PrimaryRuling;
  readonly 'standing-committee': StandingCommitteeRuling;
}

const CONCLUSIONS: { readonly [N in keyof Rulings]: (ruling: Rulings[N]) => string } = {
  'count-direct': count,
  'count-congress': count,
  'count-village': count,
  'count-party': count,
  quota: ({ seats, base, mayBeBelowBase }) =>
    `代表名额至多${seats}名${mayBeBelowBase ? `，人口特少，可以低于基数${base}名` : ''}。`,
  allocate: ({ units, maxDeviationPercent, ties }) => {
    const seats = units.reduce((sum, unit) => sum + unit.seats, 0);
    const tied = ties.length > 0 ? `；${ties.join('、')}的余数（商数）相等，按所列次序取舍` : '';
    return `名额${seats}名分给${units.length}个单位，每一代表所代表的人口数与平均数相差最多${maxDeviationPercent}%${tied}。`;
  },
  constituencies: ({ constituencies: all }) =>
    joined([
      someOf(all, 'seatsAllowed', '所选代表不在一名至三名之内'),
      someOf(all, 'withinTolerance', '每一代表所代表的人口数与平均数相差超过界限'),
    ]) || `${all.length}个选区都选一名至三名代表，每一代表所代表的人口数大体相等。`,
  surplus: ({ min, max, fallback }) => {
    const range = min === max ? `${min}名` : `${min}名至${max}名`;
    return `候选人应为${range}${fallback ? '，按差额比例没有符合的整数，取多一名' : ''}。`;
  },
  age: ({ reasons }) => explained(reasons),
  timetable: ({ steps }) => days(steps),
  calendar: ({ steps, findings }) => joined([days(steps), ...findings.map(({ text }) => text)]),
  nomination: ({ accepted, refusedNominators, reasons }) => {
    const refused = refusedNominators.map(({ id, reason }) => `${id}${NOMINATOR_REFUSALS[reason]}`);
    const left = refused.length > 0 ? `；不计入的推荐者：${refused.join('、')}` : '';
    return `${withoutEnd(accepted ? '推荐成立。' : whyNot(reasons))}${left}。`;
  },
  proxy: ({ accepted, reasons }) => (accepted ? '可以委托投票。' : `不能委托投票：${whyNot(reasons)}`),
  recall: ({ reasons }) => (reasons.length > 0 ? explained(reasons) : '没有要裁定的数字。'),
  'identity-number': ({ valid, problems }) => {
    const found = problems.map((problem) => PROBLEMS[problem]).join('、');
    if (valid) return found === '' ? '号码正确。' : `号码正确（${found}）。`;
    return `号码不正确：${found}。`;
  },
  'livelihood-vote': ({ adopted, tied, next, placesLeft }) =>
    joined([
      adopted.length > 0 ? `${adopted.join('、')}通过` : '没有项目通过',
      tied.length > 0 && `${tied.join('、')}票数相等，${next === null ? '不能确定取舍' : AFTER_TIE[next]}`,
      placesLeft > 0 && `还有${placesLeft}个名额`,
    ]),
  primary: ({ needed, valid, selected, tied, next, reasons }) => {
    if (!needed || !valid || next === 'primary-again') return usual({ reasons });
    return joined([
      selected.length > 0 && `按得票多少，正式候选人为${selected.join('、')}`,
      tied.length > 0 && `${tied.join('、')}票数相等，就他们再次预选`,
    ]);
  },
  'standing-committee': ({ min, max, sizeAllowed }) =>
    `常务委员会组成人员应为${min}名至${max}名${sizeAllowed === false ? '，现在的名额不在其内' : ''}。`,
  'stroke-order': ({ names }) => `${names.length}个姓名已按姓氏笔画排列。`,
};

/** 结论 · of a ruling that was asked for by this name. */
export function conclude(name: string, ruling: object): string {
  const all: Readonly<Record<string, unknown>> = { ...CONCLUSIONS, ...SESSION_CONCLUSIONS };
  const say = all[name] as ((ruling: object) => string) | undefined;
  return say === undefined ? usual(ruling) : say(ruling);
}

/** As many reasons as can be said in one breath. */
const FEW = 3;

/** 通常的结论 · what is found, or does not hold; else the reasons themselves where they are few. */
function usual(ruling: object): string {
  const { reasons = [], findings } = ruling as Partial<PlanRuling>;
  if (findings === undefined && reasons.length === 0) return NOTHING_ASKED;
  const wrong = joined((findings ?? []).map(({ text }) => text)) || whyNot(reasons);
  if (wrong !== '') return wrong;
  if (reasons.length === 0) return '没有要核对的事项。';
  return reasons.length <= FEW ? explained(reasons) : '各项都符合规定。';
}

function explained(reasons: readonly Reason[]): string {
  return joined(reasons.map(explainReason));
}

/** 日程 · what is late, and what is in time by one of the readings only. */
function days(steps: readonly DatedStep[]): string {
  const named = (status: StepStatus) => steps.filter((step) => step.status === status);
  const late = named('late').map(
    ({ name, latest }) => name + (latest ? `（最迟${writtenDate(latest)}）` : ''),
  );
  const close = named('warn').map(
    ({ name, safe }) => name + (safe ? `（稳妥的是${writtenDate(safe)}）` : ''),
  );
  return (
    joined([
      late.length > 0 && `迟于期限的有：${late.join('、')}`,
      close.length > 0 && `只按一种算法不迟的有：${close.join('、')}`,
    ]) || (named('ok').length > 0 ? '已有日期的各步都不迟。' : '各步都还没有日期。')
  );
}

type DatedStep = Pick<CalendarStep, 'name' | 'latest' | 'safe' | 'status'>;

function count(outcome: CountOutcome): string {
  return joined(countConclusions(outcome));
}

function someOf(
  all: ConstituenciesRuling['constituencies'],
  test: 'seatsAllowed' | 'withinTolerance',
  words: string,
): string | false {
  const names = all.filter((each) => !each[test]).map(({ id }) => id);
  return names.length > 0 && `${names.join('、')}${words}`;
}

const AFTER_TIE: Readonly<Record<NonNullable<LivelihoodVoteRuling['next']>, string>> = {
  'vote-again': '再次投票',
  'standing-committee': '由常委会确定',
};

const NOMINATOR_REFUSALS: Readonly<Record<NominatorRefusal, string>> = {
  'not-on-roll': '不在本选区选民名单上',
  'signed-twice': '重复署名',
  'more-than-seats': '推荐的人数超过应选名额',
  'too-late': '过了推荐的最后一日才确认',
};

const PROBLEMS: Readonly<Record<IdentityNumberProblem, string>> = {
  length: '位数不对',
  characters: '有不该有的字符',
  date: '其中的出生日期不存在',
  checksum: '校验码不符',
  'birth-mismatch': '与登记的出生日期不符',
  'sex-mismatch': '与登记的性别不符',
  'legacy-15': '十五位旧号码',
};
