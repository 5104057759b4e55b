/** 酝酿协商、预选、正式候选人: does each list follow from the totals by the law, and each amended one from the list before it? */
import { type Canonical, canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { LEAST_PRESENT } from '@xuanwu/rules/consultation.ts';
import { formalRemoval } from '@xuanwu/rules/formal-removal.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { basisOfList, decideConsultation, decideFormalList, decidePrimaryVote } from './formal-choice.ts';
import { lawOfEntry } from './law-of-package.ts';
import type { EntryBody, Package } from './read-package.ts';
import type {
  ConsultationRecord,
  FormalListRecord,
  FormalRemovalRecord,
  NamedCandidate,
  PrimaryRecord,
} from './records.ts';
import type { Finding } from './finding.ts';

export function checkFormalLists(evidence: Package): Finding {
  const { consultation, primary, 'formal-list': lists, 'formal-removal': removals } = evidence.records;
  const told = [...lists].filter(([, { electionDay }]) => electionDay !== undefined);
  const faults = [
    ...[...consultation].flatMap(([id, record]) => consultationFaults(evidence, id, record)),
    ...[...primary].flatMap(([id, record]) => primaryFaults(evidence, id, record)),
    ...told.flatMap(([id, record]) => listFaults(evidence, id, record)),
    ...[...lists].flatMap(([id, record]) => removalFaults(evidence, id, record)),
    ...[...lists].flatMap(([id, record]) => ballotFaults(evidence, id, record)),
  ];
  const older = lists.size - told.length;
  const without = older === 0 ? '' : `；另有 ${older} 份名单确定时还不留协商、预选的记录，无从核对怎样确定`;
  return {
    faults,
    looked: `${consultation.size} 轮协商，${primary.size} 次预选，${told.length} 份名单，撤出 ${removals.size} 人${without}`,
    empty: consultation.size + primary.size + told.length + removals.size === 0,
  };
}

/** The last entry of this act that sealed the record. */
function entryOf({ ledger }: Package, act: string, kind: string, id: string): EntryBody | undefined {
  return ledger.findLast(
    ({ entry }) =>
      entry.act === act &&
      entry.outcome === 'done' &&
      entry.records?.some((record) => record.kind === kind && record.id === id) === true,
  )?.entry;
}

function consultationFaults(evidence: Package, id: string, record: ConsultationRecord): string[] {
  const { constituency, number, form, groups, summary } = record;
  const where = `选区 ${constituency} 第 ${number} 轮协商`;
  const impossible = groups.filter(({ present, voters, opinions }) => {
    const all = opinions.map((opinion) => opinion.voters);
    const most = form === 'lists' ? all.reduce((sum, each) => sum + each, 0) : Math.max(0, ...all);
    return present < LEAST_PRESENT || present > voters || most > present;
  });
  const faults = impossible.map(({ name }) => `${where}：${name}的人数不合`);
  if (!summary) return faults;
  const entry = entryOf(evidence, 'summarise-consultation', 'consultation', id);
  const law = entry && lawOfEntry(evidence, entry, record.electionDay);
  const again = law && decideConsultation(record, summary.wanted, law);
  const list = again?.ok ? again.ruling.list : null;
  const isUsed = summary.outcome === 'united' || summary.outcome === 'all-stand';
  if (canonicalJson(summary.list) !== canonicalJson(isUsed ? list : null) || (isUsed && list === null))
    faults.push(`${where}：较多数选民的意见不能由各小组合计得出`);
  if (!committeeDecides(summary.meeting, record.electionDay).holds)
    faults.push(`${where}：汇总没有经选举委员会过半数同意`);
  return faults;
}

function primaryFaults(evidence: Package, id: string, record: PrimaryRecord): string[] {
  const { constituency, number, sheets, result, electionDay } = record;
  const where = `选区 ${constituency} 第 ${number} 次预选`;
  if (!result) return [];
  const copy = (wanted: number) => sheets.find((each) => each.copy === wanted)?.sheet;
  const sheet = copy(3) ?? copy(1);
  const isAgreed = copy(3) !== undefined || canonicalJson(copy(1) ?? null) === canonicalJson(copy(2) ?? null);
  if (!sheet || !copy(2) || !isAgreed) return [`${where}的计票单没有两次一致的录入`];
  const entry = entryOf(evidence, 'decide-primary', 'primary', id);
  const law = entry && lawOfEntry(evidence, entry, electionDay);
  const again = law && decidePrimaryVote(record, { voters: result.voters, sheet }, law);
  const { valid, selected, tied, open } = result;
  const recomputed = again?.ok
    ? {
        valid: again.ruling.valid,
        selected: again.ruling.selected,
        tied: again.ruling.tied,
        open: again.ruling.open,
      }
    : null;
  return [
    ...(canonicalJson({ valid, selected, tied, open }) === canonicalJson(recomputed)
      ? []
      : [`${where}的结果不能由计票得出`]),
    ...(committeeDecides(result.meeting, electionDay).holds ? [] : [`${where}没有经选举委员会过半数确认`]),
  ];
}

function listFaults(evidence: Package, id: string, record: FormalListRecord): string[] {
  const { records } = evidence;
  const { constituency, electionDay = '', seats, candidates, basis } = record;
  const where = `选区 ${constituency} 的正式候选人名单`;
  const entry = entryOf(evidence, 'fix-formal-list', 'formal-list', id);
  if (!entry) return [`${where}没有确定的日志`];
  const consultation = records.consultation.get(record.consultation ?? '') ?? null;
  const primaries = (record.primaries ?? []).flatMap((each) => records.primary.get(each) ?? []);
  const initial = initialOf(evidence, record);
  const formal = candidates.map((candidate) => candidate.id);
  const facts = { electionDay, seats, initial, formal, consultation, primaries };
  const again = decideFormalList(facts, lawOfEntry(evidence, entry, electionDay));
  const { max } = surplusRange('direct', Math.max(1, seats));
  return [
    ...(again.ok && again.ruling.permitted ? [] : [`${where}不能由初步名单、协商和预选依法得出`]),
    ...(basisOfList(facts, max) === basis ? [] : [`${where}写明的确定方式与记录不符`]),
    ...[consultation, ...primaries].flatMap((each) =>
      each === null || each.constituency === constituency ? [] : [`${where}依据的是别的选区的记录`],
    ),
    ...leftOutFaults(evidence, record),
    ...exchangedFaults(evidence, record),
  ];
}

function initialOf({ records }: Package, { constituency, initial = [] }: FormalListRecord): NamedCandidate[] {
  const wanted = new Set(initial);
  return [...records['initial-list'].values()]
    .filter((list) => list.constituency === constituency)
    .flatMap((list) => list.candidates.map(({ id, name }) => ({ id, name })))
    .filter(({ id }) => wanted.has(id));
}

/** Nobody is taken off the initial list silently: as many are missing at most as decisions were taken. */
function leftOutFaults({ records, ledger }: Package, record: FormalListRecord): string[] {
  const { constituency, fixedOn, initial = [] } = record;
  const listed = [...records['initial-list'].values()]
    .filter((list) => list.constituency === constituency && list.publishedOn <= fixedOn)
    .flatMap((list) => list.candidates.map(({ id }) => id));
  const missing = listed.filter((id) => !initial.includes(id)).length;
  const decisions = ledger.filter(
    ({ entry }) =>
      (entry.act === 'exclude-candidate' || entry.act === 'remove-formal-candidate') &&
      entry.outcome === 'done' &&
      entry.subject['constituency'] === constituency,
  ).length;
  if (missing <= decisions) return [];
  return [`选区 ${constituency} 有 ${missing} 名初步候选人没有参加确定，不列入的决定只有 ${decisions} 件`];
}

/** 预选已有结果的，不能换成另一轮协商: everybody who may stand was in it, enough voters took part, and whoever it chose may stand still. */
function exchangedFaults({ records }: Package, record: FormalListRecord): string[] {
  const { constituency, fixedOn, initial = [], primaries = [] } = record;
  const held = [...records.primary].filter(
    ([, { constituency: where, result }]) =>
      where === constituency && result !== null && result.valid && result.on <= fixedOn,
  );
  const chosenIn = (consultation: string) =>
    held.flatMap(([, each]) => (each.consultation === consultation ? (each.result?.selected ?? []) : []));
  const passedOver = held.filter(([id, { consultation }]) => {
    const asked = records.consultation.get(consultation)?.candidates.map((candidate) => candidate.id) ?? [];
    const stands =
      initial.every((each) => asked.includes(each)) &&
      chosenIn(consultation).every((each) => initial.includes(each));
    return stands && !primaries.includes(id);
  });
  if (record.reopened || passedOver.length === 0) return [];
  return [`选区 ${constituency} 的正式候选人名单没有按已有的预选结果确定`];
}

/** 撤出: each in its place, on the ground of the law, and what follows as the rules say. */
function removalFaults(evidence: Package, id: string, list: FormalListRecord): string[] {
  let follows = sealOf(list);
  let before = list.candidates.map((candidate) => candidate.id);
  const faults: string[] = [];
  for (const [index, [removal, record]] of removalsOf(evidence, id).entries()) {
    const where = `选区 ${list.constituency} 第 ${index + 1} 次撤出正式候选人`;
    if (record.ordinal !== index + 1 || record.follows !== follows)
      faults.push(`${where}没有接在名单或者前一次之后`);
    const entry = entryOf(evidence, 'remove-formal-candidate', 'formal-removal', removal);
    const again = entry && removedAgain(evidence, entry, record, before);
    if (!again) faults.push(`${where}不能依法得出`);
    follows = sealOf(record);
    before = [...record.remaining];
  }
  return faults;
}

function removalsOf({ records }: Package, list: string): [string, FormalRemovalRecord][] {
  return [...records['formal-removal']]
    .filter(([, removal]) => removal.list === list)
    .toSorted(([, one], [, other]) => one.ordinal - other.ordinal);
}

function removedAgain(
  evidence: Package,
  entry: EntryBody,
  record: FormalRemovalRecord,
  before: readonly string[],
): boolean {
  const { electionDay, seats, candidate, ground, askedOn, meeting, remaining, next } = record;
  const on = askedOn ?? undefined;
  const again = formalRemoval(
    { electionDay, seats, formal: before, removed: [{ name: candidate, ground, documents: 1, on }] },
    lawOfEntry(evidence, entry, electionDay),
  );
  return (
    again.ok &&
    again.ruling.permitted &&
    before.includes(candidate) &&
    canonicalJson(again.ruling.remaining) === canonicalJson(remaining) &&
    again.ruling.next === next &&
    committeeDecides(meeting, electionDay).holds
  );
}

/** The first ballot has the candidates of the last list that was fixed, without those who were removed. */
function ballotFaults(evidence: Package, id: string, list: FormalListRecord): string[] {
  const { constituency } = list;
  if (list.reopened || list.electionDay === undefined) return [];
  const ballot = [...evidence.records.round.values()].find(
    (round) => round.constituency === constituency && round.number === 1,
  );
  const removals = removalsOf(evidence, id);
  // A list that fell short and was put off gives way to another one.
  if (!ballot || removals.some(([, { next }]) => next === 'postpone')) return [];
  const removed = new Set(removals.map(([, { candidate }]) => candidate));
  const standing = list.candidates.map((candidate) => candidate.id).filter((each) => !removed.has(each));
  const printed = ballot.candidates.map((candidate) => candidate.id);
  if (canonicalJson(standing) === canonicalJson(printed)) return [];
  return [`选区 ${constituency} 第一轮选票上的候选人与正式候选人名单不符`];
}

function sealOf(data: Canonical): string {
  return Buffer.from(sha256(canonicalJson(data))).toString('hex');
}
