import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { seal } from '../../../ledger/append.ts';
import {
  areaOfCandidate,
  introductionRuling,
  lockConstituencyOf,
  requirePast,
} from './introduction.queries.ts';
import { AddCandidatePledgeSchema, CandidatePledgedSchema } from './introduction.schema.ts';

/** 登记候选人的承诺: kept as he gave it, with its hash in the ledger. Nothing changes or removes it; who says something else gives another. */
export const addCandidatePledge = defineAct({
  name: 'add-candidate-pledge',
  input: AddCandidatePledgeSchema,
  output: CandidatePledgedSchema,
  areaOf: areaOfCandidate,
  async perform(acting, { candidate, text, givenOn }) {
    const { tx, county, today, entry } = acting;
    requirePast(acting, givenOn, 'givenOn');
    const constituency = await lockConstituencyOf(acting, candidate);
    const ruling = introductionRuling('add-candidate-pledge', constituency, [today]);
    if (!ruling.permitted) return refused(ruling);
    const id = randomUUID();
    const pledge = { constituency: constituency.id, candidate, text, givenOn };
    await tx
      .insertInto('candidatePledge')
      .values({ county, id, area: constituency.area, ...pledge, entry })
      .execute();
    return done(
      { pledge: id },
      {
        subject: { constituency: constituency.id, candidate, pledge: id },
        records: [seal('candidate-pledge', id, pledge)],
        ruling,
      },
    );
  },
});
