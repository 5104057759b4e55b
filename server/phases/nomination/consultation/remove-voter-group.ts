import { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { VoterGroupSchema } from './consultation.schema.ts';

/** 撤去选民小组 that was entered by mistake: none whose consultation is on record. */
export const removeVoterGroup = defineAct({
  name: 'remove-voter-group',
  input: VoterGroupSchema,
  output: z.object({ group: z.uuid() }),
  areaOf: async (acting, { group }) => (await readGroup(acting, group)).area,
  async perform(acting, { group }) {
    const { tx, county } = acting;
    const known = await readGroup(acting, group);
    const constituency = await lockConstituency(acting, known.constituency);
    const stage = constituencyStageRuling('remove-voter-group', constituency);
    if (!stage.permitted) return refused(stage);
    const record = await tx
      .selectFrom('consultationRecord')
      .select('id')
      .where('county', '=', county)
      .where('voterGroup', '=', group)
      .executeTakeFirst();
    if (record)
      throw new ActError('lost-race', `“${known.name}”已有协商记录，不能撤去。记录有误的先撤销记录。`);
    await tx.deleteFrom('voterGroup').where('county', '=', county).where('id', '=', group).execute();
    return done({ group }, { subject: { constituency: constituency.id, group } });
  },
});

async function readGroup({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('voterGroup')
    .select(['constituency', 'area', 'name'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这个选民小组');
}
