import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { figureMistakes } from './figure-mistakes.ts';
import { LastTermRecordedSchema, RecordLastTermSchema } from './statistics.schema.ts';

type Input = z.infer<typeof RecordLastTermSchema>;

/** 录入上届的数字, with where they are from. A percentage that does not come out of its numbers is sent back with what does. */
export const recordLastTerm = defineAct({
  name: 'record-last-term',
  input: RecordLastTermSchema,
  output: LastTermRecordedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { figures, ...input }) {
    const { tx, county, entry } = acting;
    await getCycle(acting, input.cycle);
    await requireCongress(acting, input);
    const mistakes = figures.flatMap((figure, index) =>
      figureMistakes(
        figure,
        { whole: '代表', of: input.deputies, ...STRUCTURE_STATISTICS[figure.statistic] },
        index,
      ),
    );
    if (mistakes.length > 0) throw new ActError('bad-request', undefined, mistakes);
    const { cycle, level, area } = input;
    await tx
      .deleteFrom('lastTermFigure')
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('level', '=', level)
      .where('area', '=', area)
      .execute();
    await tx
      .insertInto('lastTermFigure')
      .values(figures.map((figure) => ({ county, ...input, ...figure, entry })))
      .execute();
    return done(
      { figures: figures.length },
      { subject: { cycle, level, area }, figures: { figures: figures.length, deputies: input.deputies } },
    );
  },
});

async function requireCongress({ tx, county }: Acting, { cycle, level, area }: Omit<Input, 'figures'>) {
  if (area === county) return;
  const row = await tx
    .selectFrom('election')
    .select('id')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('level', '=', level)
    .where('area', '=', area)
    .executeTakeFirst();
  found(row, '这一级人大的选举');
}
