import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { moveRegistrations, ofAgeThere } from './move-registrations.ts';
import { AssignVotersSchema, VotersReassignedSchema } from './reassignment.schema.ts';

/** 由人指定选区: whom no rule places rightly; from then on rules move them no more. */
export const assignVoters = defineAct({
  name: 'assign-voters',
  input: AssignVotersSchema,
  output: VotersReassignedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { persons, constituency: id, reason }) {
    const wanted = [...new Set(persons)];
    const constituency = await lockAllOf(acting, wanted, id);
    const stage = await cycleStageRuling(acting, 'assign-voters', constituency.to.cycle);
    if (!stage.permitted) return refused(stage);
    for (const each of [constituency.to, ...constituency.from]) {
      const ruling = constituencyStageRuling('assign-voters', each);
      if (!ruling.permitted) return refused(ruling);
    }
    const ofAge = await ofAgeThere(acting, constituency.to, wanted);
    if (!ofAge.permitted) return refused(ofAge);
    const voters = await moveRegistrations(acting, constituency.to, wanted);
    if (voters < wanted.length)
      throw new ActError('lost-race', '有的选民已经不在这一级的名单上，一个人也没有调整。请刷新后再办理。');
    await rememberHand(acting, constituency.to, wanted, reason);
    return done({ voters }, { subject: { constituency: id }, figures: { voters } });
  },
});

/** Where they are now and where they go, locked in the order of ids. */
async function lockAllOf(
  acting: Acting,
  persons: readonly string[],
  to: string,
): Promise<{ to: Constituency; from: Constituency[] }> {
  const { tx, county } = acting;
  const { rows } = await sql<{ constituency: string }>`
    select distinct g.constituency from registration g
    join constituency c on c.county = g.county and c.id = ${to} and c.cycle = g.cycle and c.level = g.level
    where g.county = ${county} and g.person = any(${persons}::uuid[]) and g.status = 'on-roll'`.execute(tx);
  const locked = new Map<string, Constituency>();
  for (const id of [...new Set([...rows.map(({ constituency }) => constituency), to])].toSorted())
    locked.set(id, await lockConstituency(acting, id));
  const target = locked.get(to);
  if (!target) throw new ActError('not-found', '没有找到这个选区。');
  locked.delete(to);
  return { to: target, from: [...locked.values()] };
}

async function rememberHand(
  { tx, county, entry }: Acting,
  { id, cycle, level, area }: Constituency,
  persons: readonly string[],
  reason: string,
): Promise<void> {
  await tx
    .insertInto('handPlacement')
    .values(
      persons.map((person) => ({ county, cycle, level, person, constituency: id, area, reason, entry })),
    )
    .onConflict((conflict) =>
      conflict.columns(['county', 'cycle', 'level', 'person']).doUpdateSet(({ ref }) => ({
        constituency: ref('excluded.constituency'),
        area: ref('excluded.area'),
        reason: ref('excluded.reason'),
        entry: ref('excluded.entry'),
      })),
    )
    .execute();
}
