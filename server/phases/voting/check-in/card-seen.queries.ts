/** 查明一张选民证: why a card that was scanned finds nobody here. */
import { ACTS } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { permit } from '../../../acts/acting.ts';
import { cardCodeIn } from '../../registration/voter-card.queries.ts';
import { areaOfPlace } from './check-in-voter.ts';
import type { CardSeen } from './card-seen.schema.ts';

interface Row {
  readonly constituency: string;
  readonly voidOn: string | null;
  readonly voidReason: Extract<CardSeen, { kind: 'void' }>['reason'] | null;
  readonly places: readonly string[];
}

export async function readCardSeen(acting: Acting, place: string, code: string): Promise<CardSeen> {
  const { tx, county, actor } = acting;
  await permit(actor, ACTS['check-in-voter'].roles, () => areaOfPlace(acting, { place }));
  const { rows } = await sql<Row>`
    select c.name as constituency, v.void_on, v.void_reason,
      array(select p.name from polling_place_constituency s
        join polling_place p on p.county = s.county and p.id = s.place
        where s.county = c.county and s.constituency = c.id and p.kind <> 'mobile-box' order by p.name) as places
    from voter_card v join constituency c on c.county = v.county and c.id = v.constituency
    where v.county = ${county} and v.code = ${cardCodeIn(code)}`.execute(tx);
  const [card] = rows;
  if (!card) return { kind: 'unknown' };
  const { constituency, voidOn, voidReason, places } = card;
  if (voidOn !== null && voidReason !== null) return { kind: 'void', voidOn, reason: voidReason };
  return { kind: 'elsewhere', constituency, places: [...places] };
}
