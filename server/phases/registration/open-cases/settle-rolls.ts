/** 落实到名单 · after registrations were changed, published rolls are corrected. */
import { randomUUID } from 'node:crypto';
import type { Acting, EntryDetails } from '../../../acts/act.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { addToRoll, strikeFromRoll } from '../roll-entries.ts';
import { writeRollCorrection } from '../roll-corrections.ts';
import type { Standing } from './standing.queries.ts';

/** 名单上的变化 · who came onto which roll, and who went off it. */
export interface RollChanges {
  readonly added: readonly Place[];
  readonly struck: readonly Place[];
}

interface Place {
  readonly person: string;
  readonly constituency: string;
}

export function rollChanges(before: Standing, after: Standing): RollChanges {
  const [was, is] = [placesIn(before), placesIn(after)];
  return {
    added: [...is].filter(([key]) => !was.has(key)).map(([, place]) => place),
    struck: [...was].filter(([key]) => !is.has(key)).map(([, place]) => place),
  };
}

function placesIn({ registration }: Standing): Map<string, Place> {
  const rows = registration as readonly (Place & { readonly status: string })[];
  const standing = rows.filter(({ status }) => status === 'on-roll');
  return new Map(
    standing.map(({ person, constituency }) => [`${constituency} ${person}`, { person, constituency }]),
  );
}

/** Of the constituencies that have published theirs; each correction is an entry of its own. */
export async function correctPublishedRolls(
  acting: Acting,
  constituencies: readonly Constituency[],
  { added, struck }: RollChanges,
  why: string,
): Promise<(EntryDetails & { readonly id: string })[]> {
  const entries = [];
  for (const constituency of constituencies) {
    if (constituency.stage === 'drawn') continue;
    for (const [kind, places] of [
      ['struck', struck],
      ['added', added],
    ] as const) {
      for (const { person } of places.filter((place) => place.constituency === constituency.id))
        entries.push(await correct(acting, constituency, kind, person, why));
    }
  }
  return entries;
}

async function correct(
  acting: Acting,
  { id, area }: Constituency,
  kind: 'added' | 'struck',
  person: string,
  why: string,
): Promise<EntryDetails & { readonly id: string }> {
  const entry = randomUUID();
  await (kind === 'added' ? addToRoll(acting, { id, area }, person) : strikeFromRoll(acting, id, person));
  const change = { person, kind, reason: why };
  const { correction, record } = await writeRollCorrection(acting, { id, area }, change, entry);
  return { id: entry, subject: { constituency: id, correction }, records: [record] };
}
