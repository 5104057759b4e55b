import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { orderedId } from '../../../database/ordered-id.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { countVoters } from './count-voters.ts';
import { SetUpVoterGroupSchema, VoterGroupSchema } from './consultation.schema.ts';

/** 登记选民小组, or put one right: name, convener, number of its voters. All groups together have no more voters than the roll. */
export const setUpVoterGroup = defineAct({
  name: 'set-up-voter-group',
  input: SetUpVoterGroupSchema,
  output: VoterGroupSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('set-up-voter-group', constituency);
    if (!stage.permitted) return refused(stage);
    const { name, convener, voters } = input;
    await requireRoom(acting, input);
    const group = input.group ?? orderedId();
    const values = { name, convener, voters, entry };
    if (input.group === null) {
      await tx
        .insertInto('voterGroup')
        .values({ county, id: group, constituency: constituency.id, area: constituency.area, ...values })
        .execute();
    } else {
      const { numUpdatedRows } = await tx
        .updateTable('voterGroup')
        .set(values)
        .where('county', '=', county)
        .where('constituency', '=', constituency.id)
        .where('id', '=', group)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new ActError('not-found', '没有找到这个选民小组，请刷新后再看。');
    }
    return done({ group }, { subject: { constituency: constituency.id, group }, figures: { voters } });
  },
});

/** Another of this name, or more voters than there are. */
async function requireRoom(
  { tx, county }: Acting,
  {
    constituency,
    group,
    name,
    voters,
  }: { constituency: string; group: string | null; name: string; voters: number },
): Promise<void> {
  const groups = await tx
    .selectFrom('voterGroup')
    .select(['id', 'name', 'voters'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .execute();
  const others = groups.filter(({ id }) => id !== group);
  if (others.some((other) => other.name === name))
    throw new ActError('bad-request', `本选区已有“${name}”。请换一个名称。`, [
      { path: 'name', message: '与另一个小组同名' },
    ]);
  const listed = await countVoters({ tx, county }, constituency);
  const sum = others.reduce((total, other) => total + other.voters, voters);
  if (sum > listed)
    throw new ActError('bad-request', `各小组共 ${sum} 人，选民名单上只有 ${listed} 人。请核对人数。`, [
      { path: 'voters', message: `最多还能填 ${listed - sum + voters} 人` },
    ]);
}
