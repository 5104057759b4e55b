/** 数字的出处 · the acts in the ledger that the figures of a level rest on, by name and position. */
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { SummaryFigure } from './summary.schema.ts';

type Trace = SummaryFigure['traces'][number];

/** Of acts that name neither a constituency nor an election, all of them count. */
const OF_THE_COUNTY: readonly ActName[] = ['record-population', 'publish-constituencies'];

export async function readTraces(
  { tx, county }: Acting,
  cycle: string,
  level: 'county' | 'township',
  acts: readonly ActName[],
): Promise<ReadonlyMap<ActName, Trace>> {
  const { rows } = await sql<{ act: ActName; positions: number[] }>`
    select e.act, array_agg(p.position::integer order by p.position) as positions
    from ledger_entry e join ledger_position p on p.ledger = e.ledger and p.entry = e.id
    where e.ledger = ${county} and e.outcome = 'done' and e.act = any(${acts}::text[])
      and (e.constituency in (select c.id::text from constituency c
          where c.county = ${county} and c.cycle = ${cycle} and c.level = ${level})
        or e.body::jsonb -> 'subject' ->> 'election' in (select n.id::text from election n
          where n.county = ${county} and n.cycle = ${cycle} and n.level = ${level})
        or e.act = any(${OF_THE_COUNTY}::text[]))
    group by e.act`.execute(tx);
  return new Map(
    rows.map(({ act, positions }) => [
      act,
      {
        act,
        title: ACTS[act].title,
        entries: positions.length,
        positions: inRanges(positions),
        first: positions[0] ?? 0,
      },
    ]),
  );
}

/** 3—8、11 */
function inRanges(positions: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last && position === last[1] + 1) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、');
}
