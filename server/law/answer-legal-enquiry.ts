import { significantDigits } from '@xuanwu/rules/area-code.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import { type SealedRecord, seal } from '../ledger/append.ts';
import { insertDecision, mayDecide, requirePossible, scopeWithin } from './decision.queries.ts';
import { AnswerLegalEnquirySchema, LegalEnquiryAnsweredSchema } from './law.schema.ts';

/** 答复法律问题: once, with a document number and a scope; it can settle a silent point for every office in the scope. */
export const answerLegalEnquiry = defineAct({
  name: 'answer-legal-enquiry',
  input: AnswerLegalEnquirySchema,
  output: LegalEnquiryAnsweredSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { enquiry: id, answer, document, scope, point }) {
    const { tx, today, entry } = acting;
    const asker = await requireAsked(acting, id);
    if (point) requirePossible([point], 'point');
    const area = scopeWithin(acting, scope, point !== null);
    requireForAsker(asker, area);
    const ruling: Ruling | undefined = point ? await mayDecide(acting, point.parameter, area) : undefined;
    if (ruling && !ruling.permitted) return refused(ruling);
    const { numUpdatedRows } = await tx
      .updateTable('legalEnquiry')
      .set({ answer, document, area, answeredOn: today, answeredEntry: entry })
      .where('id', '=', id)
      .executeTakeFirst();
    // Of two who answer at once the second no longer finds it open.
    if (numUpdatedRows === 0n) throw new ActError('lost-race');
    const records: SealedRecord[] = [
      seal('legal-enquiry', id, { answer, document, area, answeredOn: today }),
    ];
    const decidedBy = `${await nameOf(acting)}选举机构`;
    const decision =
      point && (await insertDecision(acting, { ...point, area, decidedBy, document, enquiry: id }));
    if (decision) records.push(decision.sealed);
    return done(
      { enquiry: id, decision: decision?.id ?? null },
      { subject: { enquiry: id, area, document }, records, ...(ruling && { ruling }) },
    );
  },
});

async function nameOf({ tx, county }: Acting): Promise<string> {
  const row = await tx.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst();
  return row?.name ?? county;
}

/** Who asked; open, and of this office. */
async function requireAsked({ tx, county }: Acting, id: string): Promise<string> {
  const row = found(
    await tx
      .selectFrom('legalEnquiry')
      .select(['place', 'answeredOn'])
      .where('id', '=', id)
      .where('askedOf', '=', significantDigits(county))
      .executeTakeFirst(),
    '向本级提出的这份请示',
  );
  if (row.answeredOn !== null) throw new ActError('already-decided', '这份请示已经答复过了。请刷新。');
  return row.place;
}

/** An answer that does not hold where it was asked would leave the office that asked without one. */
function requireForAsker(asker: string, area: string): void {
  if (asker.startsWith(area)) return;
  throw new ActError('bad-request', `适用范围没有包括提出请示的地方（${asker}）。`, [
    { path: 'scope', message: `应包括提出请示的 ${asker}` },
  ]);
}
