import { type Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';

export interface PollingPlace {
  readonly id: string;
  readonly cycle: string;
  readonly area: string;
  readonly kind: 'station' | 'meeting' | 'mobile-box';
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

const COLUMNS = ['id', 'cycle', 'area', 'kind', 'name', 'opensAt', 'closesAt'] as const;

/** The place, locked: what is arranged for it comes one after the other. */
export async function lockPlace({ tx, county }: Acting, id: string): Promise<PollingPlace> {
  const row = await tx
    .selectFrom('pollingPlace')
    .select(COLUMNS)
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return placeOf(row);
}

function placeOf(row: unknown): PollingPlace {
  const place = found(row as PollingPlace | undefined, '这个投票场所');
  return { ...place, opensAt: place.opensAt.slice(0, 5), closesAt: place.closesAt.slice(0, 5) };
}

/** 在这里投票的选区. */
export async function readServed(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  place: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('pollingPlaceConstituency')
    .select('constituency')
    .where('county', '=', county)
    .where('place', '=', place)
    .execute();
  return rows.map((row) => row.constituency);
}
