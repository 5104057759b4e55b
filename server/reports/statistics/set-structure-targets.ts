import { defineAct, done } from '../../acts/act.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { SetStructureTargetsSchema, StructureTargetsSetSchema } from './statistics.schema.ts';

/** 录入结构指标, as the work plan has them: shown beside the figures, never a condition for anybody (选举法第七条). */
export const setStructureTargets = defineAct({
  name: 'set-structure-targets',
  input: SetStructureTargetsSchema,
  output: StructureTargetsSetSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle, level, targets }) {
    const { tx, county, entry } = acting;
    await getCycle(acting, cycle);
    await tx
      .deleteFrom('structureTarget')
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('level', '=', level)
      .execute();
    if (targets.length > 0)
      await tx
        .insertInto('structureTarget')
        .values(targets.map((target) => ({ county, cycle, level, ...target, entry })))
        .execute();
    return done(
      { targets: targets.length },
      { subject: { cycle, level }, figures: { targets: targets.length } },
    );
  },
});
