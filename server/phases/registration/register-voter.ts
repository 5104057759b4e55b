import { mayActNow } from '@xuanwu/rules/acts.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { areaOfConstituency, shareConstituencies } from '../constituencies/constituency.queries.ts';
import { registerPerson } from './register-person.ts';
import { RegisterVoterSchema, VoterRegisteredSchema } from './register-voter.schema.ts';

/** 登记选民: one voter, at one level or both, before the roll is published. */
export const registerVoter = defineAct({
  name: 'register-voter',
  input: RegisterVoterSchema,
  output: VoterRegisteredSchema,
  areaOf: (acting, input) => {
    const constituency = input.townshipConstituency ?? input.countyConstituency;
    return constituency ? areaOfConstituency(acting, { constituency }) : Promise.resolve(acting.county);
  },
  async perform(acting, input) {
    const constituencies = await shareWanted(acting, input);
    for (const { cycleStage: cycle, stage: constituency, electionDay } of constituencies) {
      const ruling = mayActNow('register-voter', { cycle, constituency, electionDay });
      if (!ruling.permitted) return refused(ruling);
    }
    const registered = await registerPerson(acting, input.cycle, input.voter, constituencies);
    if (registered.kind !== 'registered') return registered;
    const { person, cases, consulted } = registered;
    const constituency = input.countyConstituency ?? input.townshipConstituency;
    const subject = { person, ...(constituency !== null && { constituency }) };
    const figures = cases.length > 0 ? { figures: { cases: cases.length } } : {};
    return {
      ...done({ person, cases: [...cases] }, { subject, ...figures }),
      ...(consulted && { consulted }),
    };
  },
});

/** Held in the order of their ids, as an import holds them: two who want the same two never wait for each other. */
async function shareWanted(
  acting: Acting,
  { cycle, countyConstituency, townshipConstituency }: z.infer<typeof RegisterVoterSchema>,
) {
  const levels = new Map([
    [countyConstituency, 'county'],
    [townshipConstituency, 'township'],
  ] as const);
  const held = await shareConstituencies(
    acting,
    [...levels.keys()].filter((wanted) => wanted !== null),
  );
  for (const constituency of held) {
    if (constituency.cycle !== cycle || constituency.level !== levels.get(constituency.id)) {
      throw new ActError('bad-request', `${constituency.name}不是这一级人大的选区。请刷新页面后重新选择。`);
    }
  }
  return held;
}
