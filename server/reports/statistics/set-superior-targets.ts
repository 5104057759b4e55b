import { significantDigits } from '@xuanwu/rules/area-code.ts';
import { defineAct, done } from '../../acts/act.ts';
import { SetSuperiorTargetsSchema, StructureTargetsSetSchema } from './statistics.schema.ts';

/** 录入上级的结构指标, as the superior's opinion on the election has them: shown to every congress below, a condition for nobody (选举法第七条). */
export const setSuperiorTargets = defineAct({
  name: 'set-superior-targets',
  input: SetSuperiorTargetsSchema,
  output: StructureTargetsSetSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform({ tx, county, entry, today }, { level, document, targets }) {
    const place = significantDigits(county);
    await tx.deleteFrom('superiorTarget').where('place', '=', place).where('level', '=', level).execute();
    if (targets.length > 0)
      await tx
        .insertInto('superiorTarget')
        .values(
          targets.map((target) => ({
            place,
            level,
            ...target,
            document,
            setOn: today,
            ledger: county,
            entry,
          })),
        )
        .execute();
    return done(
      { targets: targets.length },
      { subject: { level, document }, figures: { targets: targets.length } },
    );
  },
});
