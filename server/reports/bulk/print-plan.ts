/** Which documents a bulk job makes: one of a kind for each constituency that has it, in the order of the constituencies. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { DocumentKind } from '../documents.schema.ts';
import { BULK_KINDS, type BulkKind } from './bulk.schema.ts';

export interface PlannedDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly constituency: string | null;
  readonly constituencyName: string;
  readonly title: string;
  /** Without the ending: a document in several files adds which cards are in each. */
  readonly path: string;
  readonly names: number;
}

interface ConstituencyWithDocuments {
  readonly id: string;
  readonly name: string;
  readonly level: 'county' | 'township';
  readonly areaName: string;
  readonly voters: number;
  readonly cards: number;
}

export async function planPrinting(
  { tx, county }: Acting,
  cycle: string,
  kinds: readonly BulkKind[],
): Promise<PlannedDocument[]> {
  const { rows } = await sql<ConstituencyWithDocuments>`
    select c.id, c.name, c.level, area.name as area_name, r.voters,
      (select count(*)::integer from voter_card v where v.county = c.county and v.constituency = c.id and v.void_on is null) as cards
    from roll r
    join constituency c on c.county = r.county and c.id = r.constituency
    join area on area.code = c.area
    where r.county = ${county} and c.cycle = ${cycle}
    order by c.level, c.area, c.number`.execute(tx);
  return rows.flatMap((row, index) =>
    kinds.flatMap((kind) => {
      const names = kind === 'roll-notice' ? row.voters : row.cards;
      if (kind === 'voter-cards' && names === 0) return [];
      const { id, name: constituencyName } = row;
      const path = pathOf(row, index, kind);
      return [{ kind, id, constituency: id, constituencyName, title: BULK_KINDS[kind], names, path }];
    }),
  );
}

const LEVEL_FOLDERS = { county: '县级', township: '乡级' } as const;

function pathOf({ level, areaName, name }: ConstituencyWithDocuments, index: number, kind: BulkKind): string {
  const number = String(index + 1).padStart(4, '0');
  return [LEVEL_FOLDERS[level], areaName, `${number} ${name} ${BULK_KINDS[kind]}`].map(inFileName).join('/');
}

/** What some systems do not allow in a file's name. */
export function inFileName(text: string): string {
  return text.replaceAll(/[/\\:*?"<>|\p{C}]/gu, '_');
}
