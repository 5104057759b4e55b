import { defineAct, done, refused } from '../../acts/act.ts';
import {
  areaOfConstituency,
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
    const wanted = [input.countyConstituency, input.townshipConstituency].filter((id) => id !== null);
    const constituencies = [];
    for (const id of wanted) {
      const constituency = await lockConstituency(acting, id);
      const ruling = constituencyStageRuling('register-voter', constituency);
      if (!ruling.permitted) return refused(ruling);
      constituencies.push(constituency);
    }
    const registered = await registerPerson(acting, input.cycle, input.voter, constituencies);
    if (registered.kind !== 'registered') return registered;
    const { person } = registered;
    return done({ person }, { subject: { person, ...(wanted[0] && { constituency: wanted[0] }) } });
  },
});
