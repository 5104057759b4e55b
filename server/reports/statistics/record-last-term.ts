import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { checkPrinted, countsThatPrint, explainPrinted } from '@xuanwu/rules/statistics/printed.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError, type FieldMistake } from '../../acts/error-codes.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
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
    const mistakes = figures.flatMap((figure, index) => mistakesOf(figure, input.deputies, index));
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

function mistakesOf(
  { statistic, count, printed }: Input['figures'][number],
  deputies: number,
  index: number,
): FieldMistake[] {
  const path = (field: string) => `figures.${index}.${field}`;
  if (count === null && printed === null) return [{ path: path('count'), message: '人数和百分比至少填一项' }];
  if (count !== null && count > deputies)
    return [{ path: path('count'), message: `不能多于代表 ${deputies} 人` }];
  if (printed === null) return [];
  const definition = STRUCTURE_STATISTICS[statistic];
  if (count === null)
    return countsThatPrint(deputies, printed, definition) === undefined
      ? [{ path: path('printed'), message: `代表 ${deputies} 人，没有哪个人数算得出 ${printed}%` }]
      : [];
  const check = checkPrinted({ value: count, step: 1 }, { value: deputies, step: 1 }, printed, definition);
  return check.verdict === 'same' ? [] : [{ path: path('printed'), message: explainPrinted(check, printed) }];
}
