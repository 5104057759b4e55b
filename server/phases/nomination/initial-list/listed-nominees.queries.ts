/** 待公布的被提名人: what stops their publication, for the act and for the page alike. */
import type { StandingNomination } from '@xuanwu/rules/exclusion.ts';
import {
  type ListedConcern,
  listedConcerns,
  type ListedNominee,
  listMayShow,
} from '@xuanwu/rules/initial-list-gate.ts';
import { readLaw } from '@xuanwu/rules/local-law.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { type InitialCandidate, readInitialCandidates } from '../candidate.queries.ts';
import { servingNamesakes } from '../serving-namesakes.ts';
import type { PublishInitialListSchema } from '../nomination.schema.ts';
import { readNominationRows } from '../nominations/nomination-rows.queries.ts';
import type { NominationRow } from '../nominations/nomination-row.schema.ts';

type Input = z.infer<typeof PublishInitialListSchema>;

/** What nominates him, with the signers who still count. */
export function standingOf(rows: readonly NominationRow[], candidate: string): StandingNomination[] {
  return rows
    .filter(({ candidates }) => candidates.includes(candidate))
    .map(({ kind, organisations, nominators }) => ({
      kind,
      nominators: kind === 'voters' ? nominators.filter(({ onRoll }) => onRoll).length : organisations.length,
    }));
}

/** 能否公布这些人 · whoever nobody lawfully nominates any more stands on the list only because the committee said so. */
export async function rulingOnShown(
  acting: Acting,
  constituency: Constituency,
  input: Omit<Input, 'constituency'>,
): Promise<{ readonly ruling: Ruling; readonly stopped: readonly string[] }> {
  const { namesakes = [], kept } = input;
  if (kept) await requireCommitteeMeeting(acting, constituency, kept.meeting, 'kept.meeting');
  const { waiting, nominees } = await readListed(acting, constituency, input);
  requireWaiting(waiting, [...namesakes, ...(kept?.candidates ?? [])]);
  const { electionDay } = constituency;
  const law = await lawFor(acting, electionDay);
  const stopping = listedConcerns({ electionDay, nominees }, readLaw(law)).filter(({ stops }) => stops);
  return {
    ruling: listMayShow({ electionDay, nominees, meeting: kept?.meeting }, law),
    stopped: [...new Set(stopping.map(({ nominee }) => waiting[nominee]?.name ?? ''))],
  };
}

/** What there is to be said of those who are still to be published. */
export async function readConcerns(
  acting: Acting,
  constituency: Constituency,
): Promise<(Omit<ListedConcern, 'nominee'> & { readonly candidate: InitialCandidate })[]> {
  const { electionDay } = constituency;
  const { waiting, nominees } = await readListed(acting, constituency, {});
  const reading = readLaw(await lawFor(acting, electionDay));
  return listedConcerns({ electionDay, nominees }, reading).flatMap(({ nominee, ...concern }) => {
    const candidate = waiting[nominee];
    return candidate ? [{ ...concern, candidate }] : [];
  });
}

/** 还没有公布的, without whoever was left off. */
export async function readWaiting(acting: Acting, constituency: string): Promise<InitialCandidate[]> {
  const candidates = await readInitialCandidates(acting, constituency);
  return candidates.filter(({ listedIn }) => listedIn === null);
}

async function readListed(
  acting: Acting,
  constituency: Constituency,
  { namesakes = [], kept }: Omit<Input, 'constituency'>,
): Promise<{ readonly waiting: readonly InitialCandidate[]; readonly nominees: readonly ListedNominee[] }> {
  const waiting = await readWaiting(acting, constituency.id);
  const rows = await readNominationRows(acting, constituency.id);
  const serving = await servingNamesakes(acting, constituency, waiting, namesakes);
  const nominees = waiting.map(({ id, name, birthDate }) => ({
    name,
    birthDate,
    nominations: standingOf(rows, id),
    isServing: serving.includes(name) && !namesakes.includes(id),
    isKept: kept?.candidates.includes(id) ?? false,
  }));
  return { waiting, nominees };
}

function requireWaiting(waiting: readonly InitialCandidate[], named: readonly string[]): void {
  if (named.every((id) => waiting.some((candidate) => candidate.id === id))) return;
  throw new ActError('lost-race', '所选的人里有的不在待公布的名单上，或者已经公布。请刷新后重选。');
}
