import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { askWhereHeBelongs } from '../assignment/ask-where-he-belongs.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { areaOfPerson } from '../eligibility/record-person-fact.ts';
import { sharedKeys } from '../live-check/candidates.queries.ts';
import { type LinkageRecord, linkageRecordOf } from '../live-check/linkage-record.ts';
import { type PersonDetails, readPersonDetails } from '../person-details.queries.ts';
import { CorrectPersonDetailsSchema, DetailsCorrectedSchema } from './correct-details.schema.ts';
import {
  askWhoHeIs,
  type CorrectedDetails,
  differing,
  refuseAnotherPerson,
  writeDetails,
} from './write-details.ts';

/**
 * 更正登记册上的民族、住址、电话: no roll publishes any of them, so one person does it. Whom he may be by what stands there now is asked about; where the rules put his new address into
 * another constituency that is a question to people as well, and he stays where he stands.
 */
export const correctPersonDetails = defineAct({
  name: 'correct-person-details',
  input: CorrectPersonDetailsSchema,
  output: DetailsCorrectedSchema,
  areaOf: areaOfPerson,
  async perform(acting, input) {
    const { cycle, person, name, document } = input;
    const stage = await cycleStageRuling(acting, 'correct-person-details', cycle);
    if (!stage.permitted) return refused(stage);
    const asked = askedOf(input);
    const seen = comparedWith(acting, { ...(await readPersonDetails(acting, person)), ...asked });
    await lockConcerned(acting, cycle, [person], [], { hashes: [], shared: sharedKeys(seen) });
    const details = await readPersonDetails(acting, person);
    refuseAnotherPerson(details, name);
    const changed = differing(details, asked);
    const compared = comparedWith(acting, { ...details, ...changed });
    const correction = await writeDetails(acting, { person, details, changed, compared, document });
    const { electionDay } = await getCycle(acting, cycle);
    const cases = await askWhoHeIs(acting, { cycle, electionDay }, person, compared);
    if ('address' in changed)
      cases.push(
        ...(await inCounty(acting, acting.county, (there) => askWhereHeBelongs(there, cycle, person))),
      );
    return done(
      { person, correction, cases },
      { subject: { person, correction }, figures: { cases: cases.length } },
    );
  },
});

function askedOf({
  ethnicity,
  address,
  phone,
}: z.infer<typeof CorrectPersonDetailsSchema>): CorrectedDetails {
  return {
    ...(ethnicity !== undefined && { ethnicity: ethnicity === '' ? null : ethnicity }),
    ...(address !== undefined && { address: address === '' ? null : address }),
    ...(phone !== undefined && { phone: phone ?? '' }),
  };
}

function comparedWith({ context }: Acting, details: PersonDetails): LinkageRecord {
  return linkageRecordOf(context.keys, details);
}
