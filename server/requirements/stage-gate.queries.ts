/** 关口 · whether a superior office lets the next stage wait for what it found in this one. */
import { significantDigits } from '@xuanwu/rules/area-code.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type GatedStage, stageGate } from '@xuanwu/rules/stage-gate.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';

/** Of the county, by the gates of offices above it and what they found in it or in its townships. */
export async function stageGateRuling(
  { tx, county, today }: Pick<Acting, 'tx' | 'county' | 'today'>,
  stage: GatedStage,
  { electionDay, latest }: { readonly electionDay: string; readonly latest: string | null },
): Promise<Ruling> {
  const own = significantDigits(county);
  const { rows } = await sql<{ document: string; open: number }>`
    select g.document, (select count(*) from inspection_finding f
      where f.stage = g.stage and f.place = g.place and f.of_place like ${own} || '%'
        and coalesce((select r.kind from inspection_reply r where r.finding = f.id order by r.entry desc limit 1), 'open')
          <> 'accepted') as open
    from stage_gate g
    where g.stage = ${stage} and g.lifted_on is null and ${own} like g.place || '%'
    order by open desc, length(g.place) limit 1`.execute(tx);
  const [gate] = rows;
  const { document = null, open: openFindings = 0 } = gate ?? {};
  return stageGate({ electionDay, today, document, openFindings, latest });
}
