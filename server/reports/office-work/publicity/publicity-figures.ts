/** 宣传的数字 · plan against what was done, by township and together. */
import { PUBLICITY_KINDS, type PublicityKind } from '@xuanwu/rules/office-words.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { OpenCycleFacts } from '../cycle-areas.ts';
import type { PublicityFigures } from './publicity.schema.ts';

interface Cell {
  readonly area: string;
  readonly kind: PublicityKind;
  readonly planned: number;
  readonly done: number;
}

export async function readPublicityFigures(
  { tx, county }: Acting,
  { id, areas }: Pick<OpenCycleFacts, 'id' | 'areas'>,
): Promise<PublicityFigures> {
  const { rows: cells } = await sql<Cell>`
    select area, kind, sum(planned)::integer as planned, sum(done)::integer as done from (
      select area, kind, planned, 0 as done from publicity_plan where county = ${county} and cycle = ${id}
      union all
      select area, kind, 0, count from publicity_record
        where county = ${county} and cycle = ${id} and withdrawn_on is null
    ) as number group by area, kind`.execute(tx);
  return {
    kinds: together(cells),
    areas: areas.map((area) => ({
      ...area,
      kinds: together(cells.filter((cell) => cell.area === area.area)),
    })),
  };
}

function together(cells: readonly Cell[]): PublicityFigures['kinds'] {
  return (Object.keys(PUBLICITY_KINDS) as PublicityKind[]).flatMap((kind) => {
    const own = cells.filter((cell) => cell.kind === kind);
    const total = (of: 'planned' | 'done') => own.reduce((sum, cell) => sum + cell[of], 0);
    return own.length === 0 ? [] : [{ kind, planned: total('planned'), done: total('done') }];
  });
}
