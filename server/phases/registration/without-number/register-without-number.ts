import { mayActNow } from '@xuanwu/rules/acts.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { VoterRegisteredSchema } from '../register-voter.schema.ts';
import { areaOfWanted, shareWanted } from '../wanted-constituencies.ts';
import { RegisterWithoutNumberSchema, WITHOUT_NUMBER } from './register-without-number.schema.ts';
import { registerUnnumbered } from './register-unnumbered.ts';

/** 登记没有公民身份号码的选民 (选举法第四条): the law asks for a citizen who is of age, not for a number. Two people hold his papers against what is typed. */
export const registerWithoutNumber = defineAct({
  name: 'register-without-number',
  input: RegisterWithoutNumberSchema,
  output: VoterRegisteredSchema,
  isSealed: true,
  areaOf: areaOfWanted,
  summary: async (_acting, { why }) => `登记一位没有公民身份号码的选民：${WITHOUT_NUMBER[why]}`,
  async perform(acting, input) {
    const constituencies = await (await shareWanted(acting, input))();
    for (const { cycleStage, stage, electionDay } of constituencies) {
      const state = { cycle: cycleStage, constituency: stage, electionDay };
      const ruling = mayActNow('register-without-number', state);
      if (!ruling.permitted) return refused(ruling);
    }
    const registered = await registerUnnumbered(acting, input.cycle, input, constituencies);
    if (registered.kind !== 'registered') return registered;
    const { person, cases, consulted = [] } = registered;
    const [first] = constituencies;
    const subject = { person, ...(first && { constituency: first.id }) };
    return {
      ...done(
        { person, cases: [...cases] },
        { subject, ...(cases.length > 0 && { figures: { cases: cases.length } }) },
      ),
      consulted,
    };
  },
});
