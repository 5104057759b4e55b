import { mayActNow } from '@xuanwu/rules/acts.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import {
  areaOfConstituency,
  type Constituency,
  shareConstituencies,
} from '../constituencies/constituency.queries.ts';
import { registerPerson } from './register-person.ts';
import { RegisterVoterSchema, VoterRegisteredSchema } from './register-voter.schema.ts';
import { seekPerson } from './seek-person.ts';

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
    const shared = await shareWanted(acting, input);
    const sought = await seekPerson(acting, input.voter);
    const constituencies = wantedOf(input, await shared());
    for (const { cycleStage: cycle, stage: constituency, electionDay } of constituencies) {
      const ruling = mayActNow('register-voter', { cycle, constituency, electionDay });
      if (!ruling.permitted) return refused(ruling);
    }
    const registered = await registerPerson(acting, input.cycle, sought, constituencies);
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

type Input = z.infer<typeof RegisterVoterSchema>;

/** Held in the order of their ids, as an import holds them: two who want the same two never wait for each other. */
function shareWanted(acting: Acting, { countyConstituency, townshipConstituency }: Input) {
  const wanted = [countyConstituency, townshipConstituency].filter((id) => id !== null);
  if (wanted.length === 0) throw new ActError('bad-request', '请至少选择一个选区。');
  return shareConstituencies(acting, wanted);
}

/** Each of the cycle, and of the level that it was chosen for. */
function wantedOf<Held extends Constituency>(
  { cycle, countyConstituency, townshipConstituency }: Input,
  held: readonly Held[],
): readonly Held[] {
  const levels = new Map([
    [countyConstituency, 'county'],
    [townshipConstituency, 'township'],
  ] as const);
  for (const constituency of held) {
    if (constituency.cycle !== cycle || constituency.level !== levels.get(constituency.id)) {
      throw new ActError('bad-request', `${constituency.name}不是这一级人大的选区。请刷新页面后重新选择。`);
    }
  }
  return held;
}
