import { defineAct, done } from '../../../acts/act.ts';
import { nextCopy } from '../../../acts/double-entry.ts';
import { areaOfPlace } from './check-in-voter.ts';
import { agreeRegister, inOrder, keepCopy } from './paper-register.ts';
import { openPaperRegister } from './paper-register.queries.ts';
import { EnterPaperRegisterSchema, PaperRegisterEnteredSchema } from './paper-register.schema.ts';

/**
 * 录入登记簿 (选举法第三十七条): two people enter the marked register of a place, each without seeing the other's. Equal, it becomes check-ins; different, a third decides
 * against the paper (resolve-paper-register). Who was checked in before is not checked in again.
 */
export const enterPaperRegister = defineAct({
  name: 'enter-paper-register',
  input: EnterPaperRegisterSchema,
  output: PaperRegisterEnteredSchema,
  areaOf: areaOfPlace,
  async perform(acting, input) {
    const register = await openPaperRegister(acting, input);
    const [first] = register.copies;
    const copy = await nextCopy(acting, register.copies, '登记簿');
    await keepCopy(acting, input, register, copy);
    const subject = {
      place: input.place,
      constituency: input.constituency,
      register: String(register.number),
    };
    if (!first) return done({ state: 'first-entered' as const, checkedIn: 0, before: 0 }, { subject });
    if (String(first.serials) !== String(inOrder(input.serials)))
      return done({ state: 'differs' as const, checkedIn: 0, before: 0 }, { subject });
    const { entries, before } = await agreeRegister(acting, input, register);
    const figures = { checkedIn: entries.length, before };
    return { ...done({ state: 'agreed' as const, ...figures }, { subject, figures }), further: entries };
  },
});
