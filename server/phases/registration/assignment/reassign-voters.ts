import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { z } from 'zod';
import {
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { moveRegistrations, ofAgeThere } from './move-registrations.ts';
import { checkRegistered } from './reassignment.queries.ts';
import { ReassignVotersSchema, VotersReassignedSchema } from './reassignment.schema.ts';

/** 按规则调整选区归属: exactly those whom the preview showed, until the roll of either constituency is published. */
export const reassignVoters = defineAct({
  name: 'reassign-voters',
  input: ReassignVotersSchema,
  output: VotersReassignedSchema,
  areaOf: ({ county }) => Promise.resolve(county),
  async perform(acting, input) {
    const stage = await cycleStageRuling(acting, 'reassign-voters', input.cycle);
    if (!stage.permitted) return refused(stage);
    const locked = await lockAll(acting, input.moves);
    for (const constituency of locked.values()) {
      if (constituency.level !== input.level || constituency.cycle !== input.cycle)
        throw new ActError('bad-request', `${constituency.name}不是这一级人大的选区。请刷新页面后重新办理。`);
      const ruling = constituencyStageRuling('reassign-voters', constituency);
      if (!ruling.permitted) return refused(ruling);
    }
    const groups = await personsToMove(acting, input);
    let voters = 0;
    for (const [to, persons] of groups) {
      const constituency = found(locked.get(to), '这个选区');
      const ofAge = await ofAgeThere(acting, constituency, persons);
      if (!ofAge.permitted) return refused(ofAge);
      voters += await moveRegistrations(acting, constituency, persons);
    }
    return done(
      { voters },
      { subject: { cycle: input.cycle }, figures: { voters, moves: input.moves.length } },
    );
  },
});

type Input = z.infer<typeof ReassignVotersSchema>;

/** In the order of their ids, as every act locks several. */
async function lockAll(acting: Acting, moves: Input['moves']): Promise<Map<string, Constituency>> {
  const ids = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].toSorted();
  const locked = new Map<string, Constituency>();
  for (const id of ids) locked.set(id, await lockConstituency(acting, id));
  return locked;
}

/** By the constituency that they go to. Counted again: a preview that does not hold any more moves nobody. */
async function personsToMove(acting: Acting, { cycle, level, moves }: Input): Promise<Map<string, string[]>> {
  const groups = new Map(moves.map(({ from, to }) => [`${from} ${to}`, [] as string[]]));
  for await (const { placement, constituency, person, isByHand } of checkRegistered(acting, cycle, level)) {
    if (placement.kind === 'placed' && !isByHand)
      groups.get(`${constituency} ${placement.rule.constituency}`)?.push(person);
  }
  const byTarget = new Map<string, string[]>();
  for (const { from, to, voters } of moves) {
    const persons = groups.get(`${from} ${to}`) ?? [];
    if (persons.length !== voters)
      throw new ActError(
        'lost-race',
        '预览以后登记册或者规则变了，一个人也没有调整。请重新预览，看清后再办理。',
      );
    byTarget.set(to, [...(byTarget.get(to) ?? []), ...persons]);
  }
  return byTarget;
}
