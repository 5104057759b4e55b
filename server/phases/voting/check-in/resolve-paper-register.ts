import { defineAct, done } from '../../../acts/act.ts';
import { requireThirdPerson } from '../../../acts/double-entry.ts';
import { areaOfPlace } from './check-in-voter.ts';
import { agreeRegister, keepCopy } from './paper-register.ts';
import { openPaperRegister } from './paper-register.queries.ts';
import { EnterPaperRegisterSchema, PaperRegisterEnteredSchema } from './paper-register.schema.ts';

/** 核对登记簿: a third person enters what the marked paper says where two have read it differently; the paper wins. */
export const resolvePaperRegister = defineAct({
  name: 'resolve-paper-register',
  input: EnterPaperRegisterSchema,
  output: PaperRegisterEnteredSchema,
  areaOf: areaOfPlace,
  async perform(acting, input) {
    const register = await openPaperRegister(acting, input);
    requireThirdPerson(register.copies, acting.actor, '登记簿');
    await keepCopy(acting, input, register, 3);
    const { entries, before } = await agreeRegister(acting, input, register);
    const figures = { checkedIn: entries.length, before };
    const subject = {
      place: input.place,
      constituency: input.constituency,
      register: String(register.number),
    };
    return { ...done({ state: 'agreed' as const, ...figures }, { subject, figures }), further: entries };
  },
});
