import { randomUUID } from 'node:crypto';
import { significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import type { Canonical } from '@xuanwu/ledger/canonical-json.ts';
import { defineAct, done } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { seal } from '../ledger/append.ts';
import { AskLegalEnquirySchema, LegalEnquiryAskedSchema } from './law.schema.ts';

/** 请示法律问题: asked of an office above, which answers with a document number and a scope. */
export const askLegalEnquiry = defineAct({
  name: 'ask-legal-enquiry',
  input: AskLegalEnquirySchema,
  output: LegalEnquiryAskedSchema,
  areaOf: (acting) => Promise.resolve(acting.actor.area ?? acting.county),
  async perform({ tx, actor, county, today, entry }, { askedOf, question, parameter }) {
    const own = actor.area ?? county;
    if (!superiorsOf(own).includes(askedOf)) {
      throw new ActError('bad-request', '请示要向上级选举机构提出，请从列出的上级中选择。', [
        { path: 'askedOf', message: '不是本级的上级' },
      ]);
    }
    const id = randomUUID();
    const enquiry = {
      place: significantDigits(own),
      askedOf: significantDigits(askedOf),
      parameter,
      question,
    };
    await tx
      .insertInto('legalEnquiry')
      .values({ id, ...enquiry, askedOn: today, askedEntry: entry })
      .execute();
    return done(
      { enquiry: id },
      {
        subject: { enquiry: id, askedOf, ...(parameter !== null && { parameter }) },
        records: [seal('legal-enquiry', id, enquiry satisfies Canonical)],
      },
    );
  },
});
