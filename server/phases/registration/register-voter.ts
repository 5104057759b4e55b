import { defineAct, done } from '../../acts/act.ts';
import { RegisterVoterSchema, VoterRegisteredSchema } from './register-voter.schema.ts';
import { askWhereHeBelongs } from './assignment/ask-where-he-belongs.ts';
import { registerWanted } from './register-wanted.ts';
import { knownToPhone } from './taken-registers/fingerprint.queries.ts';
import { phoneSubject } from './taken-registers/phone-subject.ts';
import { areaOfWanted } from './wanted-constituencies.ts';

/** 登记选民: one voter, at one level or both, before the roll is published. */
export const registerVoter = defineAct({
  name: 'register-voter',
  input: RegisterVoterSchema,
  output: VoterRegisteredSchema,
  areaOf: areaOfWanted,
  triesFirst: true,
  async perform(acting, input) {
    const phone = await phoneSubject(acting, input.onPhone);
    const registered = await registerWanted(acting, 'register-voter', input, input.voter);
    if (registered.kind === 'refused') return { ...registered, ...(phone && { subject: phone }) };
    if (registered.kind !== 'registered') return registered;
    const { person, consulted } = registered;
    const { onPhone, countyConstituency, townshipConstituency } = input;
    const constituencies = [countyConstituency, townshipConstituency];
    if (onPhone) await knownToPhone(acting, onPhone.register, { person, constituencies });
    // Whoever typed it without network knew the boundaries of the day on which the register was taken along.
    const misplaced = onPhone ? await askWhereHeBelongs(acting, input.cycle, person) : [];
    const cases = [...registered.cases, ...misplaced];
    const constituency = countyConstituency ?? townshipConstituency;
    const subject = { person, ...(constituency !== null && { constituency }), ...phone };
    const figures = cases.length > 0 ? { figures: { cases: cases.length } } : {};
    return {
      ...done({ person, cases }, { subject, ...figures }),
      ...(consulted && { consulted }),
    };
  },
});
