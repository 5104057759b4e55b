/** 酝酿协商、预选、正式候选人名单: by these functions the server decides them, and an outsider decides them again from what the package says. */
import { consultation, type ConsultationRuling } from '@xuanwu/rules/consultation.ts';
import { type Decided, decided } from '@xuanwu/rules/error-codes.ts';
import {
  formalListFixing,
  type FormalListCase,
  type FormalListRuling,
  type Opinion,
} from '@xuanwu/rules/formal-list-fixing.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { primary, primaryList, type PrimaryRuling } from '@xuanwu/rules/primary.ts';
import type {
  ConsultationRecord,
  FormalListRecord,
  GroupOpinion,
  NamedCandidate,
  PrimaryRecord,
  PrimarySheet,
} from './records.ts';

/** Rules speak of names, and names can be shared: each candidate's own, told apart where two have the same. */
class Names {
  readonly #labels = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  constructor(candidates: readonly NamedCandidate[]) {
    for (const { id, name } of candidates.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const before = candidates.filter((each) => each.name === name && each.id < id).length;
      const label = before === 0 ? name : `${name}（${before + 1}）`;
      this.#labels.set(id, label);
      this.#ids.set(label, id);
    }
  }

  of(ids: readonly string[]): string[] {
    return ids.map((id) => this.#labels.get(id) ?? id);
  }

  idsOf(names: readonly string[]): string[] {
    return names.map((name) => this.#ids.get(name) ?? name);
  }
}

type Consulted = Pick<ConsultationRecord, 'form' | 'candidates' | 'groups'>;

/** 各小组合计 · what all groups together said: the same list of several groups is one. */
export function opinionTotals({ groups }: Pick<ConsultationRecord, 'groups'>): GroupOpinion[] {
  const totals = new Map<string, GroupOpinion>();
  for (const { candidates, voters } of groups.flatMap(({ opinions }) => opinions)) {
    const sorted = candidates.toSorted();
    const key = sorted.join(' ');
    totals.set(key, { candidates: sorted, voters: (totals.get(key)?.voters ?? 0) + voters });
  }
  return [...totals.values()].toSorted((one, other) => other.voters - one.voters);
}

/** What was said, as the rules ask for it. */
function said(record: Consulted, names: Names): Pick<FormalListCase, 'opinions' | 'support'> {
  const totals = opinionTotals(record);
  if (record.form === 'nominees') {
    const support = totals.map(({ candidates, voters }) => [names.of(candidates)[0] ?? '', voters]);
    return { support: Object.fromEntries(support) as Readonly<Record<string, number>> };
  }
  const opinions: Opinion[] = totals.map(({ candidates, voters }) => ({
    candidates: names.of(candidates),
    voters,
  }));
  return { opinions };
}

/** 较多数选民的意见 · with the list by ids. */
export function decideConsultation(
  record: Consulted & Pick<ConsultationRecord, 'electionDay' | 'seats'>,
  wanted: number | null,
  law: LocalLaw,
): Decided<ConsultationRuling> {
  const { electionDay, seats, candidates } = record;
  const names = new Names(candidates);
  const initial = names.of(candidates.map(({ id }) => id));
  const number = wanted ?? undefined;
  const asked = consultation({ electionDay, seats, initial, ...said(record, names), number }, law);
  if (!asked.ok) return asked;
  const { list } = asked.ruling;
  return decided({ ...asked.ruling, list: list && names.idsOf(list) });
}

export type PrimaryAsked = Pick<PrimaryRecord, 'electionDay' | 'seats' | 'candidates' | 'wanted' | 'again'>;

/** 预选的结果 · with candidates by ids. */
export function decidePrimaryVote(
  { electionDay, seats, candidates, wanted, again }: PrimaryAsked,
  { voters, sheet }: { readonly voters: number; readonly sheet: PrimarySheet },
  law: LocalLaw,
): Decided<PrimaryRuling> {
  const names = new Names(candidates);
  const votes = sheet.votes.map((vote) => [names.of([vote.candidate])[0] ?? '', vote.for]);
  const asked = primary(
    {
      electionDay,
      seats,
      initial: names.of(candidates.map(({ id }) => id)),
      voters,
      tookPart: sheet.cast,
      issued: sheet.issued,
      votes: Object.fromEntries(votes) as Readonly<Record<string, number>>,
      number: wanted ?? undefined,
      again: again ?? undefined,
    },
    law,
  );
  if (!asked.ok) return asked;
  const { selected, tied } = asked.ruling;
  return decided({ ...asked.ruling, selected: names.idsOf(selected), tied: names.idsOf(tied) });
}

export interface FormalChoice {
  readonly electionDay: string;
  readonly seats: number;
  readonly initial: readonly NamedCandidate[];
  /** In the order of the list. */
  readonly formal: readonly string[];
  readonly consultation: Consulted | null;
  readonly primaries: readonly PrimaryRecord[];
}

/** 正式代表候选人名单 · the one ruling, with the order of the list by ids. */
export function decideFormalList(facts: FormalChoice, law: LocalLaw): Decided<FormalListRuling> {
  const { electionDay, seats, initial, formal, consultation: consulted, primaries } = facts;
  const names = new Names(initial);
  const standing = new Set(initial.map(({ id }) => id));
  const asked = formalListFixing(
    {
      electionDay,
      seats,
      initial: names.of([...standing]),
      formal: names.of(formal),
      ...(primaries.length > 0
        ? { primarySelected: names.of(selectedIn(primaries, law).filter((id) => standing.has(id))) }
        : consulted
          ? said(consulted, names)
          : { opinions: [] }),
    },
    law,
  );
  if (!asked.ok) return asked;
  return decided({ ...asked.ruling, order: names.idsOf(asked.ruling.order) });
}

/** 历次预选确定的人, in the order of the list. */
export function selectedIn(primaries: readonly PrimaryRecord[], law: LocalLaw): string[] {
  const names = new Names(primaries[0]?.candidates ?? []);
  const results = primaries.flatMap(({ result }) =>
    result ? [{ valid: result.valid, selected: names.of(result.selected), next: null }] : [],
  );
  return names.idsOf(primaryList(results, law).selected);
}

/** 确定方式 · as the list names it. */
export function basisOfList(
  { initial, formal, primaries }: Pick<FormalChoice, 'initial' | 'formal' | 'primaries'>,
  max: number,
): FormalListRecord['basis'] {
  if (primaries.length > 0) return 'primary';
  if (initial.length > max) return 'larger-number-of-voters';
  return formal.length === initial.length ? 'within-range' : 'narrowed';
}
