import type { Acting } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import type { ObjectionRow } from './objection.queries.ts';

/** For what comes after the decision. */
export function requireDecided({ decidedOn }: ObjectionRow): string {
  if (decidedOn === null) throw new ActError('bad-request', '这件申诉还没有处理决定。请先作出决定。');
  return decidedOn;
}

/** A day between what came before and today. */
export function requireDay(
  { today }: Pick<Acting, 'today'>,
  path: string,
  day: string,
  from: string,
  what: string,
): void {
  if (day >= from && day <= today) return;
  const message = day > today ? '还没有到' : `不能早于${what}的 ${from}`;
  throw new ActError('bad-request', `日期 ${day} ${message}，请核对。`, [{ path, message }]);
}
