import { mayActNow } from '@xuanwu/rules/acts.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { orderedId } from '../../../database/ordered-id.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { closeMissed } from '../cases/settle-since.ts';
import { findCandidates } from '../live-check/candidates.queries.ts';
import { findNearMatches } from '../live-check/find-near-matches.ts';
import { linkageRecordOf } from '../live-check/linkage-record.ts';
import { openNearCases } from '../live-check/near-cases.ts';
import { readMissedAs, unnumberedHash } from '../missed/missed-number.ts';
import { lockRegistrations } from '../register-lock.ts';
import { eligibleOn } from '../register-person.ts';
import { VoterRegisteredSchema } from '../register-voter.schema.ts';
import { readName } from '../voter-import/read-cells.ts';
import { areaOfWanted, shareWanted } from '../wanted-constituencies.ts';
import { RegisterWithoutNumberSchema, WITHOUT_NUMBER } from './register-without-number.schema.ts';
import { writeUnnumbered } from './write-unnumbered.ts';

/**
 * 登记没有公民身份号码的选民 (选举法第四条): the law asks for a citizen who is of age, not for a number. Two people hold his papers against what is typed; nobody else
 * registers meanwhile in any county, and whoever may be he is asked about.
 */
export const registerWithoutNumber = defineAct({
  name: 'register-without-number',
  input: RegisterWithoutNumberSchema,
  output: VoterRegisteredSchema,
  isSealed: true,
  areaOf: areaOfWanted,
  summary: async (_acting, { why }) => `登记一位没有公民身份号码的选民：${WITHOUT_NUMBER[why]}`,
  async perform(acting, input) {
    const { voter, cycle } = input;
    const shared = await shareWanted(acting, input);
    await lockRegistrations(acting);
    const constituencies = await shared();
    const [first] = constituencies;
    if (!first) throw new ActError('bad-request', '请至少选择一个选区。');
    for (const { cycleStage, stage, electionDay } of constituencies) {
      const state = { cycle: cycleStage, constituency: stage, electionDay };
      const ruling = mayActNow('register-without-number', state);
      if (!ruling.permitted) return refused(ruling);
    }
    const eligible = await eligibleOn(acting, voter.birthDate, constituencies);
    if (!eligible.permitted) return refused(eligible);
    const { value: name, problems } = readName(voter.name);
    if (problems.length > 0) throw new ActError('bad-request', '姓名里有乱码或控制字符，请照证明材料填写。');
    const { keys } = acting.context;
    const compared = linkageRecordOf(keys, { ...voter, name, idNumber: '' });
    const candidates = await findCandidates(acting.tx, compared);
    const near = await findNearMatches(acting.tx, keys, compared, candidates);
    const person = orderedId();
    const cipher = await countyCipher(acting.tx, keys, acting.county);
    await writeUnnumbered(acting, { ...input, person, name, compared, cipher, constituencies });
    const occasion = { cycle, electionDay: first.electionDay, source: 'live-check' } as const;
    const cases = await openNearCases(acting, occasion, [{ person, near }]);
    const missed = await readMissedAs(acting, unnumberedHash(keys, name, voter.birthDate));
    // Of two who were missed under one name and day nobody knows which he is.
    if (missed.length === 1)
      await closeMissed(
        acting,
        cycle,
        missed.map((caseId) => ({ caseId, person, name })),
      );
    const subject = { person, constituency: first.id };
    return {
      ...done({ person, cases }, { subject, ...(cases.length > 0 && { figures: { cases: cases.length } }) }),
      consulted: eligible.undecided,
    };
  },
});
