import { randomUUID } from 'node:crypto';
import type { Acting } from '../../../acts/act.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';

interface Paper {
  readonly kind: 'organisations' | 'voters';
  readonly organisations: readonly string[];
  readonly receivedOn?: string;
}

/** One nomination, without its nominees and signers yet. */
export async function insertNomination(
  { tx, county, today, entry }: Acting,
  { id, area }: Constituency,
  { kind, organisations, receivedOn = today }: Paper,
): Promise<string> {
  const nomination = randomUUID();
  await tx
    .insertInto('nomination')
    .values({
      county,
      id: nomination,
      constituency: id,
      area,
      kind,
      organisations: [...organisations],
      receivedOn,
      entry,
    })
    .execute();
  return nomination;
}
