/** 疑似重登的核查事项 · people are asked about everybody who may be somebody who stands on a roll, once for each two of them. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { CaseSource } from '../open-cases/case.schema.ts';
import type { NewCase } from '../open-cases/new-case.ts';
import { openCases } from '../open-cases/open-case.ts';
import type { NearPerson } from './find-near-matches.ts';

/** Somebody who was just registered, and whom he may be. */
export interface Doubtful {
  readonly person: string;
  readonly near: readonly NearPerson[];
}

interface Occasion {
  readonly cycle: string;
  readonly electionDay: string;
  readonly source: CaseSource;
}

/** The ids of the cases that are open now. Whoever stands on no roll any more concerns nobody. */
export async function openNearCases(
  acting: Acting,
  { cycle, electionDay, source }: Occasion,
  doubtful: readonly Doubtful[],
): Promise<string[]> {
  const all = doubtful.flatMap(({ near }) => near);
  if (all.length === 0) return [];
  const standing = await standingOf(acting, all, electionDay);
  const wanted = doubtful.flatMap(({ person, near }) =>
    near
      .filter((other) => standing.has(`${other.county} ${other.person}`))
      .map((other): NewCase => ({
        kind: 'duplicate',
        cycle,
        subjects: [{ person }, { person: other.person, county: other.county }],
        evidence: other.evidence,
        source,
        tier: other.decision,
        score: other.score,
      })),
  );
  if (wanted.length === 0) return [];
  const opened = await openCases(acting, wanted);
  return opened.flatMap(({ id, how }) => (how === 'kept' ? [] : [id]));
}

/** 在册情况 · who of these stands on a roll, and on which levels. */
export async function standingOf(
  { tx }: Pick<Acting, 'tx'>,
  persons: readonly { readonly county: string; readonly person: string }[],
  electionDay: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ county: string; person: string; level: string }>`
    select county, person, level from standing_registrations(
      ${persons.map(({ county }) => county)}, ${persons.map(({ person }) => person)}::uuid[], ${electionDay})`.execute(
    tx,
  );
  const standing = new Map<string, string[]>();
  for (const { county, person, level } of rows) {
    const key = `${county} ${person}`;
    standing.set(key, [...(standing.get(key) ?? []), level]);
  }
  return standing;
}
