/** 基本情况的文字 · as reports of real elections put it, each number with its citation; what has not happened or is not published is left out. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { PARTICIPATION_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import type { StatisticDefinition } from '@xuanwu/rules/statistics/statistic.ts';
import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import type { ParticipationRow } from '../statistics/statistics.schema.ts';
import { type Citations, definedBy, words } from './citations.ts';
import type { LevelFacts } from './level-facts.queries.ts';
import type { SummaryPart, SummaryRun } from './summary.schema.ts';

export const LEVEL_WORDS = { county: '县级人民代表大会', township: '乡级人民代表大会' } as const;

/** Writes paragraphs of one level and keeps the citations. */
export function levelParagraphs(facts: LevelFacts, citations: Citations): SummaryPart[] {
  const writer = writerOf(facts, citations);
  const paragraphs = [
    seatsAndRoll(facts, writer),
    nominations(facts, writer),
    turnout(facts, writer),
    ballots(facts, writer),
    results(facts, writer),
  ];
  return [
    { part: 'subtitle', text: LEVEL_WORDS[facts.level] },
    ...paragraphs
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ part: 'paragraph' as const, runs: [...runs, words('。')] })),
  ];
}

interface Divided {
  readonly numerator: number | null;
  readonly denominator: number;
  readonly value: string | null;
}

interface Writer {
  /** A number that is counted. */
  count(
    value: number,
    unit: string,
    said: { readonly title: string; readonly definition: string },
    acts: readonly ActName[],
  ): SummaryRun;
  /** A number that is divided, by its definition. */
  share(definition: StatisticDefinition, divided: Divided, acts: readonly ActName[]): SummaryRun;
}

function writerOf({ level, traces }: LevelFacts, citations: Citations): Writer {
  const named = (title: string) => `${level === 'county' ? '县级' : '乡级'}：${title}`;
  return {
    count(number, unit, { title, definition }, acts) {
      const value = `${number}${unit}`;
      const cited = { title: named(title), value, definition, source: '选务日志', acts };
      return { text: value, figure: citations.cite(cited, traces) };
    },
    share(definition, { numerator, denominator, value: quotient }, acts) {
      const said = definedBy(definition);
      const value = quotient === null ? '不显示' : unitAfter(quotient, definition);
      const arithmetic = numerator === null ? '' : `${numerator} ÷ ${denominator}`;
      const cited = { ...said, title: named(said.title), value, arithmetic, acts };
      return { text: value, figure: citations.cite(cited, traces) };
    },
  };
}

function unitAfter(value: string, { unit }: StatisticDefinition): string {
  return unit === '%' ? `${value}%` : `${value}${unit}`;
}

function seatsAndRoll({ counts, congresses, rate }: LevelFacts, { count, share }: Writer): SummaryRun[] {
  const { seats, constituencies, rolls, registered } = counts;
  const runs = [
    words(congresses > 1 ? `${congresses}个人民代表大会共应选代表` : '应选代表'),
    count(seats, '名', { title: '应选代表名额', definition: '分配给选区的应选代表名额' }, ['assign-seats']),
    words('，划分选区'),
    count(constituencies, '个', { title: '选区', definition: '有应选代表的选区' }, [
      'publish-constituencies',
    ]),
  ];
  if (rolls === 0) return runs;
  const said = { title: '登记的选民', definition: '公布的选民名单上的选民，补登的计入，除名的不计' };
  return [
    ...runs,
    words(rolls < constituencies ? `。已经公布名单的${rolls}个选区登记选民` : '。登记选民'),
    count(registered, '人', said, ['publish-roll', 'correct-roll']),
    ...(rate
      ? [
          words('，登记率'),
          share(VOTING_STATISTICS['registration-rate'], rate, ['record-population', 'publish-roll']),
        ]
      : []),
  ];
}

const ACTS_OF_NOMINATION: readonly ActName[] = ['publish-initial-list'];
const ACTS_OF_CANDIDATES: readonly ActName[] = ['publish-formal-list'];
const ACTS_OF_MEETINGS: readonly ActName[] = ['record-candidate-meeting', 'publish-formal-list'];

function nominations({ participation, candidates }: LevelFacts, { count, share }: Writer): SummaryRun[] {
  if (!participation) return [];
  const row = (statistic: ParticipationRow['statistic']) =>
    participation.rows.find((each) => each.statistic === statistic);
  const part = (before: string, statistic: ParticipationRow['statistic'], acts: readonly ActName[]) => {
    const found = row(statistic);
    // What nobody did is left out, not praised with a zero.
    return found && found.value !== null && found.numerator !== 0
      ? [words(before), share(PARTICIPATION_STATISTICS[statistic], found, acts)]
      : [];
  };
  const nominees = { title: '初步代表候选人', definition: '公布的初步代表候选人；同一人在一个选区只计一次' };
  const formal = { title: '正式代表候选人', definition: '公布的正式代表候选人，撤出名单的不计' };
  return [
    words('公布初步代表候选人'),
    count(row('nominees-times-seats')?.numerator ?? 0, '名', nominees, ACTS_OF_NOMINATION),
    ...part('，是应选名额的', 'nominees-times-seats', ACTS_OF_NOMINATION),
    ...part('；其中政党、人民团体推荐的占', 'by-organisations', ACTS_OF_NOMINATION),
    ...part('，选民联名推荐的占', 'by-voters', ACTS_OF_NOMINATION),
    ...part('。参加联名推荐的选民占', 'nominating', ACTS_OF_NOMINATION),
    ...part('，参加酝酿协商的选民占', 'consulting', ['summarise-consultation']),
    ...(candidates
      ? [words('。公布正式代表候选人'), count(candidates.total, '名', formal, ACTS_OF_CANDIDATES)]
      : []),
    ...part('，与选民见面的占', 'candidates-at-meetings', ACTS_OF_MEETINGS),
    ...part('，平均每个选区有选民', 'voters-at-meetings', ACTS_OF_MEETINGS),
    ...(row('voters-at-meetings')?.numerator ? [words('参加见面')] : []),
  ];
}

const ACTS_OF_THE_VOTE: readonly ActName[] = ['close-round', 'count-box', 'publish-result'];

function turnout({ counts, vote }: LevelFacts, { count, share }: Writer): SummaryRun[] {
  const [voted] = vote.filter(({ statistic }) => statistic === 'turnout');
  if (!voted || voted.numerator === null) return [];
  const success = vote.find(({ statistic }) => statistic === 'first-ballot-success');
  const said = { title: '参加投票的选民', definition: VOTING_STATISTICS.turnout.numerator };
  return [
    ...(counts.voted < counts.constituencies ? [words(`已经公布结果的${counts.voted}个选区，`)] : []),
    words('第一次投票参加投票的选民'),
    count(voted.numerator, '人', said, ACTS_OF_THE_VOTE),
    words('，参选率'),
    share(VOTING_STATISTICS.turnout, voted, ACTS_OF_THE_VOTE),
    ...(success
      ? [
          words('；一次选举成功的选区占'),
          share(VOTING_STATISTICS['first-ballot-success'], success, ['decide-result', 'publish-result']),
        ]
      : []),
  ];
}

/** What is counted of ballots, of how few is not said. */
const OF_BALLOTS = [
  ['收回的选票中废票占', 'invalid', ['count-box', 'decide-result']],
  ['投票站和选举大会收回的占', 'at-stations-and-meetings', ['count-box']],
  ['流动票箱收回的占', 'in-mobile-boxes', ['count-box']],
  ['登记的委托投票占选民的', 'proxies', ['commission-proxy']],
] as const satisfies readonly (readonly [string, keyof typeof VOTING_STATISTICS, readonly ActName[]])[];

function ballots({ vote }: LevelFacts, { share }: Writer): SummaryRun[] {
  const shown = OF_BALLOTS.flatMap(([before, statistic, acts]) => {
    const found = vote.find((each) => each.statistic === statistic);
    return found && found.value !== null && found.numerator !== 0 ? [{ before, statistic, acts, found }] : [];
  });
  return shown.flatMap(({ before, statistic, acts, found }, index) => [
    words(index === 0 ? before : `，${before}`),
    share(VOTING_STATISTICS[statistic], found, acts),
  ]);
}

function results({ counts, vote }: LevelFacts, { count, share }: Writer): SummaryRun[] {
  if (counts.settled === 0) return [];
  const filled = vote.find(({ statistic }) => statistic === 'seats-filled');
  const said = { title: '选出的代表', definition: VOTING_STATISTICS['seats-filled'].numerator };
  const acts: readonly ActName[] = ['publish-result', 'confirm-credentials'];
  return [
    ...(counts.settled < counts.constituencies ? [words(`${counts.settled}个选区选举完毕，`)] : []),
    words('选出代表'),
    count(counts.elected, '名', said, acts),
    ...(filled ? [words('，占应选名额的'), share(VOTING_STATISTICS['seats-filled'], filled, acts)] : []),
  ];
}
