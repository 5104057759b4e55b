import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { cycleStageRuling } from '../preparation/cycle.queries.ts';
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
    const stage = await cycleStageRuling(acting, 'register-voter', input.cycle);
    if (!stage.permitted) return refused(stage);
    const constituencies = await lockWanted(acting, input);
    for (const constituency of constituencies) {
      const ruling = constituencyStageRuling('register-voter', constituency);
      if (!ruling.permitted) return refused(ruling);
    }
    const registered = await registerPerson(acting, input.cycle, input.voter, constituencies);
    if (registered.kind !== 'registered') return registered;
    const { person, consulted } = registered;
    const constituency = input.countyConstituency ?? input.townshipConstituency;
    const subject = { person, ...(constituency !== null && { constituency }) };
    return { ...done({ person }, { subject }), ...(consulted && { consulted }) };
  },
});

/** Locked in the order of their ids, as an import locks them: two who want the same two never wait for each other. */
async function lockWanted(
  acting: Acting,
  { cycle, countyConstituency, townshipConstituency }: z.infer<typeof RegisterVoterSchema>,
): Promise<Constituency[]> {
  const levels = new Map([
    [countyConstituency, 'county'],
    [townshipConstituency, 'township'],
  ] as const);
  const locked = [];
  for (const id of [...levels.keys()].filter((wanted) => wanted !== null).toSorted()) {
    const constituency = await lockConstituency(acting, id);
    if (constituency.cycle !== cycle || constituency.level !== levels.get(id)) {
      throw new ActError('bad-request', `${constituency.name}不是这一级人大的选区。请刷新页面后重新选择。`);
    }
    locked.push(constituency);
  }
  return locked;
}
