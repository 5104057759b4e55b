import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { readInitialCandidates } from '../candidate.queries.ts';
import { NomineeStatementRecordedSchema, RecordNomineeStatementSchema } from './nominee-statement.schema.ts';
import { writeStatement } from './write-nominee.ts';

/**
 * 登记被提名人的情况说明 (选举法第三十条、第三十五条、第四十八条): what he says of himself in writing. What follows is shown; nobody is left off a list
 * but by the committee's decision.
 */
export const recordNomineeStatement = defineAct({
  name: 'record-nominee-statement',
  input: RecordNomineeStatementSchema,
  output: NomineeStatementRecordedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: place, candidate: wanted, statement }) {
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('record-nominee-statement', constituency);
    if (!stage.permitted) return refused(stage);
    const candidates = await readInitialCandidates(acting, place);
    const { id: candidate } = found(
      candidates.find(({ id }) => id === wanted),
      '本选区的这位被提名人',
    );
    await writeStatement(acting, candidate, statement);
    return done({ candidate }, { subject: { constituency: place, candidate } });
  },
});
