/** 对法律未定事项作出决定: what the acts that decide one have in common. */
import { randomUUID } from 'node:crypto';
import { liesWithin, significantDigits } from '@xuanwu/rules/area-code.ts';
import { localLaw } from '@xuanwu/rules/local-law.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { mayAnswer, mayDecidePoint, type PriorAnswer, silentPoint } from '@xuanwu/rules/silent-points.ts';
import type { Acting } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { type SealedRecord, seal } from '../ledger/append.ts';
import {
  decisionsInForce,
  type PointDecisionRow,
  readDecisions,
  readLocalRules,
  silentPointRecord,
} from '../local-law/held-law.queries.ts';

/** 一项答案 */
export interface PointAnswer {
  readonly parameter: ParameterId;
  readonly value: unknown;
}

export interface NewDecision extends PointAnswer {
  /** For where: the office's own place, or, of a superior office, one within it. */
  readonly area: string;
  readonly decidedBy: string;
  readonly document: string;
  readonly meeting?: object | undefined;
  readonly enquiry?: string;
  /** The decision that it supersedes, as the deciding person saw it; undefined for whichever stands. */
  readonly supersedes?: string | null;
}

/** Values that may not be, each beside its field. */
export function requirePossible(answers: readonly PointAnswer[], field = 'points'): void {
  const mistakes = answers.flatMap(({ parameter, value }, index) => {
    const path = answers.length === 1 && field !== 'points' ? `${field}.value` : `${field}.${index}.value`;
    const { title } = silentPoint(parameter);
    return mayAnswer(parameter, value) ? [] : [{ path, message: `“${title}”不能取这个值。` }];
  });
  if (mistakes.length > 0) throw new ActError('bad-request', mistakes[0]?.message, mistakes);
}

/** Whether this office may decide it for that area: not where a rule or a superior office has. */
export async function mayDecide(
  { tx, county, today }: Acting,
  parameter: ParameterId,
  area: string,
): Promise<Ruling> {
  return mayDecidePoint(parameter, await findPrior({ tx, county }, parameter, area), today);
}

async function findPrior(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  parameter: ParameterId,
  area: string,
): Promise<PriorAnswer | undefined> {
  const place = significantDigits(county);
  const rules = (await readLocalRules(tx, area)).filter(({ withdrawnOn }) => withdrawnOn === null);
  const law = localLaw(area.padEnd(6, '0'), {}, { layers: rules.map((each) => each.rules) });
  const article = law.articles[parameter];
  if (article !== undefined) return { source: article, value: law.values[parameter] };
  const above = decisionsInForce(await readDecisions(tx, area)).find(
    (each) => each.parameter === parameter && each.place.length < place.length,
  );
  return above && { source: `${above.decidedBy}（${above.document}）`, value: above.value };
}

/** Writes it; of two at once the second finds that the chain has gone on, and has lost the race. */
export async function insertDecision(
  acting: Acting,
  { parameter, value, area, decidedBy, document, meeting, enquiry, supersedes }: NewDecision,
): Promise<{ readonly id: string; readonly sealed: SealedRecord }> {
  const { tx, county, today, entry } = acting;
  const place = significantDigits(county);
  const last = (await readDecisions(tx, area)).find(
    (each) =>
      each.parameter === parameter && each.place === place && each.area === area && !each.isSuperseded,
  );
  if (supersedes !== undefined && supersedes !== (last?.id ?? null)) throw decidedMeanwhile(last);
  const id = randomUUID();
  const row = { place, area, parameter, decidedBy, document, decidedOn: today, ledger: county, entry };
  await tx
    .insertInto('silentPointDecision')
    .values({
      id,
      ...row,
      value: JSON.stringify(value),
      meeting: meeting === undefined ? null : JSON.stringify(meeting),
      enquiry: enquiry ?? null,
      supersedes: last?.id ?? null,
    })
    .execute();
  return { id, sealed: seal('silent-point', id, silentPointRecord({ ...row, value })) };
}

function decidedMeanwhile(last: PointDecisionRow | undefined): ActError {
  if (!last) return new ActError('lost-race');
  const { parameter, decidedBy, document } = last;
  return new ActError(
    'lost-race',
    `“${PARAMETER_TEXTS[parameter].title}”刚刚已由${decidedBy}（${document}）决定。请刷新，看清以后再定。`,
  );
}

/** 适用范围: within the answering office's place; a point is settled for whole counties at least, for they keep the register. */
export function scopeWithin({ county }: Acting, scope: string, settles: boolean): string {
  const area = significantDigits(scope);
  if (!liesWithin(scope, county)) {
    throw new ActError('bad-request', '适用范围要在本级的辖区以内。', [
      { path: 'scope', message: '不在本级的辖区以内' },
    ]);
  }
  if (settles && area.length > 6) {
    throw new ActError('bad-request', '法律未定事项以县（市、区）为单位，不能只对一个乡镇作出决定。', [
      { path: 'scope', message: '至少是一个县（市、区）' },
    ]);
  }
  return area;
}
