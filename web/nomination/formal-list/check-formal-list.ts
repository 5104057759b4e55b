/** The same questions as the server's, before a formal list is fixed. */
import { formalListFixing } from '@xuanwu/rules/formal-list-fixing.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { surplus, type SurplusRuling } from '@xuanwu/rules/surplus.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import type { Candidate } from '../words.ts';

type Elects = Pick<ConstituencyRow, 'electionDay' | 'seats'>;

/** 差额的范围, with its arithmetic. */
export function rangeOf({ electionDay, seats }: Elects): SurplusRuling | undefined {
  const answer = surplus({ electionDay, kind: 'direct', seats });
  return answer.ok ? answer.ruling : undefined;
}

/** The ruling of the act, with candidates by their ids: the order of names is the server's to make. */
export function checkFormalList(
  { electionDay, seats }: Elects,
  law: LocalLaw,
  {
    initial,
    formal,
    basis,
  }: {
    readonly initial: readonly string[];
    readonly formal: readonly string[];
    readonly basis: ConsultationView['basis'] | undefined;
  },
): Ruling {
  const { opinions, support, primarySelected } = basis ?? NO_BASIS;
  const asked = formalListFixing(
    {
      electionDay,
      seats,
      initial,
      formal,
      ...(primarySelected
        ? { primarySelected: primarySelected.filter((id) => initial.includes(id)) }
        : support
          ? { support }
          : { opinions: opinions ?? [] }),
    },
    law,
  );
  if (!asked.ok) return rule([]);
  const reasons = asked.ruling.reasons.filter((reason) => reason.rule !== 'formal-order');
  return rule(reasons, asked.ruling.undecided);
}

const NO_BASIS = { opinions: null, support: null, primarySelected: null } as const;

/** 与选举委员会组成人员同名的候选人: the same person has to resign, another person is said to be one. */
export function namesakesAmong(
  chosen: readonly Candidate[],
  bodies: readonly BodyRow[],
  committeeArea: string | undefined,
): readonly Candidate[] {
  const serving = bodies
    .filter(({ kind, area }) => kind === 'committee' && area === committeeArea)
    .flatMap(({ members }) => members.filter(({ leftOn }) => leftOn === null))
    .map(({ name }) => name);
  return chosen.filter(({ name }) => serving.includes(name));
}

/**
 * Whom consultation or primary left; everyone where no more are nominated than may stand, also where one of those whom voters chose has gone since; nobody yet where they are
 * still to be heard.
 */
export function whoStands(
  basis: Pick<ConsultationView['basis'], 'unfinished' | 'primarySelected' | 'list'> | undefined,
  initial: readonly string[],
  max: number,
): readonly string[] {
  const isHeard = basis?.unfinished === null;
  const heard = isHeard ? (basis.primarySelected ?? basis.list) : null;
  const left = heard?.filter((id) => initial.includes(id)) ?? [];
  if (heard && left.length === heard.length) return left;
  return isHeard && initial.length <= max ? initial : left;
}
