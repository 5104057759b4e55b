import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';

/** 不列入的决定 as it stands. Whoever acts on it has locked its constituency. */
export async function getExclusion({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('exclusion as x')
    .select(['x.id', 'x.constituency', 'x.area', 'x.candidate', 'x.decidedOn'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('exclusionObjection as o')
          .whereRef('o.county', '=', 'x.county')
          .whereRef('o.exclusion', '=', 'x.id')
          .where('o.upheld', '=', true)
          .select('o.id'),
      ).as('isRestored'),
      exists(
        selectFrom('exclusionNotice as n')
          .whereRef('n.county', '=', 'x.county')
          .whereRef('n.exclusion', '=', 'x.id')
          .select('n.exclusion'),
      ).as('isNotified'),
    ])
    .where('x.county', '=', county)
    .where('x.id', '=', id)
    .executeTakeFirst();
  return found(row, '这项不列入的决定');
}

export async function areaOfExclusion(acting: Acting, { exclusion }: { exclusion: string }): Promise<string> {
  return (await getExclusion(acting, exclusion)).area;
}

export async function getExclusionObjection({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('exclusionObjection')
    .select(['id', 'exclusion', 'constituency', 'area', 'receivedOn', 'decidedOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这件异议');
}

/**
 * Nobody is left behind in silence: who objected to being left off has his answer before the formal list is fixed. Where one objection brought the
 * nominee back, the others to the same decision are answered by that.
 */
export async function requireObjectionsDecided({ tx, county }: Acting, constituency: string): Promise<void> {
  const open = await tx
    .selectFrom('exclusionObjection as o')
    .select('o.id')
    .where('o.county', '=', county)
    .where('o.constituency', '=', constituency)
    .where('o.decidedOn', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('exclusionObjection as upheld')
            .whereRef('upheld.county', '=', 'o.county')
            .whereRef('upheld.exclusion', '=', 'o.exclusion')
            .where('upheld.upheld', '=', true)
            .select('upheld.id'),
        ),
      ),
    )
    .execute();
  if (open.length === 0) return;
  throw new ActError(
    'bad-request',
    `还有 ${open.length} 件对不列入决定的异议没有处理。请先由选举委员会处理，再确定正式代表候选人名单。`,
  );
}
