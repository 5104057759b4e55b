/** 按所选选区登记 · somebody who was typed, where the act may be done now: by the office, on a phone, or from what he sent himself. */
import { type ActName, mayActNow } from '@xuanwu/rules/acts.ts';
import { type Acting, refused } from '../../acts/act.ts';
import { registerPerson, type RegisteredPerson } from './register-person.ts';
import type { VoterDetails } from './register-voter.schema.ts';
import { seekPerson } from './seek-person.ts';
import { shareWanted, type Wanted } from './wanted-constituencies.ts';

export async function registerWanted(
  acting: Acting,
  act: ActName,
  wanted: Wanted,
  voter: VoterDetails,
): Promise<RegisteredPerson> {
  const shared = await shareWanted(acting, wanted);
  const sought = await seekPerson(acting, voter);
  const constituencies = await shared();
  for (const { cycleStage: cycle, stage: constituency, electionDay } of constituencies) {
    const ruling = mayActNow(act, { cycle, constituency, electionDay });
    if (!ruling.permitted) return refused(ruling);
  }
  return registerPerson(acting, wanted.cycle, sought, constituencies);
}
