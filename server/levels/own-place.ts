/** 本级和直接下级 · whose office acts, and the offices right below it. */
import { significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import type { Acting } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import type { NamedPlace } from '../law/place-names.queries.ts';
import { readNames } from '../law/place-names.queries.ts';

/** 本级: a township's office in its township, any other in its county, city or province. */
export function ownPlace({ actor, county }: Pick<Acting, 'actor' | 'county'>): string {
  return significantDigits(actor.area ?? county);
}

/** For the act's area: what a township's office writes belongs to its township. */
export function ownArea({ actor, county }: Acting): Promise<string> {
  return Promise.resolve(actor.area ?? county);
}

/** 直接上级; a province has none here. */
export function requireSuperior({ actor, county }: Pick<Acting, 'actor' | 'county'>): string {
  const [above] = superiorsOf(actor.area ?? county);
  if (above === undefined) throw new ActError('bad-request', '本级在系统里没有上级。');
  return significantDigits(above);
}

/** 直接下级: the cities of a province, the counties of a city, the townships and streets of a county. */
export async function readBelow(acting: Acting): Promise<NamedPlace[]> {
  const own = ownPlace(acting);
  const name = await readNames(acting);
  const rows = await acting.tx.selectFrom('area').select('code').execute();
  const below = new Set(rows.flatMap(({ code }) => rightBelow(code, own) ?? []));
  return [...below].toSorted().map(name);
}

/** The office of whose area that place is, right below the own one. */
function rightBelow(code: string, own: string): string | undefined {
  return [code, ...superiorsOf(code)]
    .map(significantDigits)
    .findLast((digits) => digits.length > own.length && digits.startsWith(own));
}
