/** 选票、计票、结果: does every published number follow from the ones before it? */
import { canonicalJson, type Canonical } from '@xuanwu/ledger/canonical-json.ts';
import { CURRENT_DAY } from '@xuanwu/rules/law-versions.ts';
import { repeatVote } from '@xuanwu/rules/next-ballot.ts';
import { seatsAccountedFor } from '@xuanwu/rules/seats-accounted-for.ts';
import { groupingFaults, sumOfBundles, writtenNames } from './bundle-sum.ts';
import type { BundleRecord, BundleSheet, CountRecord, RoundRecord } from './records.ts';
import { lawOfEntry } from './law-of-package.ts';
import type { Package } from './read-package.ts';
import { decideRound, electedOf } from './round-result.ts';
import type { Finding } from './finding.ts';

export function checkSeats({ records }: Package): Finding {
  const electionDay = [...records.round.values()][0]?.electionDay ?? CURRENT_DAY;
  const faults = [...records.constituencies.values()].flatMap(
    ({ election, name, seats, vacant, constituencies }) => {
      const own = constituencies.map((constituency) => constituency.seats);
      const ruling = seatsAccountedFor({ electionDay, seats, vacant, constituencies: own });
      return [
        ...ruling.reasons.filter(({ holds }) => !holds).map(({ test }) => `${name}：${test}`),
        ...(records.seats.get(election)?.seats === seats ? [] : [`${name}的名额与确定名额的记录不符`]),
      ];
    },
  );
  const { size } = records.constituencies;
  return { faults, looked: `${size} 级人大的选区`, empty: size === 0 };
}

/** 更正以后多几人 */
const CHANGED_BY = { added: 1, struck: -1, amended: 0 } as const;

/** One ballot handed out is one entry in the ledger; the voters are those on the corrected roll when the poll closed. */
export function checkBallots({ records, ledger }: Package): Finding {
  const issued = new Map<string, number>();
  const onRoll = new Map<string, number>();
  const faults: string[] = [];
  for (const { entry } of ledger) {
    if (entry.outcome !== 'done') continue;
    const { constituency = '', round = '', correction = '', place = '' } = entry.subject;
    for (const [ballots, count] of [
      [entry.ballots, 1],
      [entry.returned, -1],
    ] as const) {
      for (const ballot of ballots ?? []) {
        add(issued, ballot, count);
        add(issued, `${ballot}/${place}`, count);
      }
    }
    if (entry.act === 'publish-roll')
      add(onRoll, constituency, records.roll.get(constituency)?.voters.length ?? 0);
    if (correction !== '') {
      add(onRoll, constituency, CHANGED_BY[records['roll-correction'].get(correction)?.kind ?? 'amended']);
    }
    if (entry.act === 'close-round')
      faults.push(...closeFaults(records, round, issued, onRoll.get(constituency) ?? 0));
  }
  for (const [id, box] of records.box) {
    const entered = issued.get(id) ?? 0;
    if (entered !== box.issued) faults.push(`票箱 ${id} 记发出 ${box.issued} 张，日志中领票 ${entered} 张`);
  }
  const ballots = [...records.close.values()].reduce((sum, close) => sum + close.issued, 0);
  return {
    faults,
    looked: `${records.close.size} 轮投票，发出选票 ${ballots} 张`,
    empty: records.close.size === 0,
  };
}

function closeFaults(
  records: Package['records'],
  round: string,
  issued: ReadonlyMap<string, number>,
  onRoll: number,
): string[] {
  const close = records.close.get(round);
  if (!close) return [`第 ${round} 轮投票结束的记录不在证据包里`];
  const entered = issued.get(round) ?? 0;
  return [
    ...(entered === close.issued ? [] : [`${round} 轮公布发出 ${close.issued} 张，日志中领票 ${entered} 张`]),
    ...(onRoll === close.voters
      ? []
      : [`${round} 轮公布选民 ${close.voters} 人，更正后的名单是 ${onRoll} 人`]),
  ];
}

function add(counts: Map<string, number>, key: string, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}

/** Two equal entries, or a third person's; the bundles add up to the count, and to as many ballots as the boxes held. */
export function checkCounts({ records }: Package): Finding {
  const bundles = bundlesByRound(records);
  const faults = [...records.count].flatMap(([round, count]) => {
    const found = [...records.box.values()].reduce(
      (sum, box) => (box.round === round ? sum + box.found : sum),
      0,
    );
    const { sheet, difference } = count;
    return [
      ...countFaults(records, count, bundles.get(round) ?? []),
      ...(found === (difference?.found ?? sheet.cast)
        ? []
        : [`${round} 轮收回选票 ${sheet.cast} 张，各票箱共 ${found} 张`]),
    ];
  });
  const looked = `${records.count.size} 张计票单${records.bundle.size === 0 ? '' : `，${records.bundle.size} 捆`}`;
  return { faults, looked, empty: records.count.size === 0 };
}

function bundlesByRound({ bundle: bundles }: Package['records']): Map<string, BundleRecord[]> {
  const byRound = new Map<string, BundleRecord[]>();
  for (const bundle of bundles.values()) {
    byRound.set(bundle.round, [...(byRound.get(bundle.round) ?? []), bundle]);
  }
  return byRound;
}

function countFaults(
  records: Package['records'],
  { round, sheet, writeInGroups = [] }: CountRecord,
  bundles: readonly BundleRecord[],
): string[] {
  if (bundles.length === 0) {
    return isAgreed(records, round, sheet) ? [] : [`${round} 轮的计票结果与两次录入不符`];
  }
  const sheets = bundles.flatMap((bundle) => (bundle.sheet === null ? [] : [bundle.sheet]));
  const isOpen = sheets.length < bundles.length;
  if (isOpen && !records.result.has(round)) return [];
  if (isOpen) return [`${round} 轮有的捆还没有计完就得出了结果`];
  const typed = bundles.filter(
    (bundle) =>
      bundle.sheet === null ||
      !isAgreed(records, `${round}/${bundle.bundle}/${bundle.session}`, bundle.sheet),
  );
  return [
    ...typed.map(({ bundle }) => `${round} 轮第 ${bundle} 捆与两次录入不符`),
    ...groupingFaults(writtenNames(sheets), writeInGroups).map((fault) => `${round} 轮另选他人：${fault}`),
    ...(same(sumOfBundles(sheets, writeInGroups), sheet) ? [] : [`${round} 轮的计票结果不是各捆之和`]),
  ];
}

function isAgreed({ sheet: sheets }: Package['records'], id: string, agreed: BundleSheet): boolean {
  const copy = (number: number) => sheets.get(`${id}/${number}`)?.sheet;
  const third = copy(3);
  return third ? same(third, agreed) : same(copy(1), agreed) && same(copy(2), agreed);
}

function same(a: BundleSheet | undefined, b: BundleSheet): boolean {
  return a !== undefined && canonicalJson(a) === canonicalJson(b);
}

/** Every result decided again from its count, by the law of its election day; every published one confirmed in a meeting. */
export function checkResults(evidence: Package): Finding {
  const { records, ledger } = evidence;
  const published = new Set(
    ledger
      .filter(({ entry }) => entry.act === 'publish-result' && entry.outcome === 'done')
      .map(({ entry }) => entry.subject['round']),
  );
  const faults = [...records.result].flatMap(([round, result]) => {
    const again = result.declaredVoid ? declaredVoid(evidence, round) : decideAgain(evidence, round);
    const recomputed = again ?? { elected: [], next: null, valid: null, vacant: null };
    const { elected, next, valid, vacant } = result;
    const meeting = records.confirmation.get(round)?.meeting;
    return [
      ...(again && canonicalJson({ elected, next, valid, vacant }) === canonicalJson(recomputed)
        ? []
        : [`${round} 轮公布的结果不能由计票得出`]),
      ...(!published.has(round) || (meeting && 2 * meeting.inFavour > meeting.present)
        ? []
        : [`${round} 轮的结果未经选举委员会过半数确认就公告了`]),
    ];
  });
  const elected = [...records.result.values()].reduce((sum, result) => sum + result.elected.length, 0);
  return {
    faults,
    looked: `${records.result.size} 个结果，当选 ${elected} 人`,
    empty: records.result.size === 0,
  };
}

type Outcome = {
  readonly elected: Canonical;
  readonly next: Canonical;
  readonly valid: boolean;
  readonly vacant: number;
};

/** 选举委员会宣布无效: by an act of its own and with a cause; nobody is elected, and the whole vote is held again. */
function declaredVoid({ records, ledger }: Package, id: string): Outcome | undefined {
  const round = records.round.get(id);
  const isDeclared = ledger.some(
    ({ entry }) => entry.act === 'declare-void' && entry.outcome === 'done' && entry.subject['round'] === id,
  );
  if (!round || !isDeclared || !records.confirmation.get(id)?.cause) return undefined;
  return { elected: [], next: { ...repeatVote(round.seats) }, valid: false, vacant: 0 };
}

function decideAgain(evidence: Package, roundId: string): Outcome | undefined {
  const { records, ledger } = evidence;
  const decision = ledger.findLast(
    ({ entry }) =>
      entry.act === 'decide-result' && entry.outcome === 'done' && entry.subject['round'] === roundId,
  );
  const round = records.round.get(roundId);
  const close = records.close.get(roundId);
  const count = records.count.get(roundId);
  const level = round && levelOf(records, round);
  if (!round || !close || !count || !level || !decision) return undefined;
  const facts = {
    level,
    round,
    voters: close.voters,
    issued: close.issued,
    candidates: round.candidates,
    sheet: count.sheet,
  };
  const decided = decideRound(facts, lawOfEntry(evidence, decision.entry, round.electionDay));
  if (!decided.ok) return undefined;
  const { elected, next, valid, vacant } = decided.ruling;
  return { elected: electedOf(facts, elected), next: next as Canonical, valid, vacant };
}

export function levelOf(
  records: Package['records'],
  { constituency }: RoundRecord,
): 'county' | 'township' | undefined {
  return [...records.constituencies.values()].find((record) =>
    record.constituencies.some(({ id }) => id === constituency),
  )?.level;
}
