import { BODY_STATISTICS, bodiesOf, ELECTED_BODIES } from '@xuanwu/rules/statistics/body-statistics.ts';
import { quotient } from '@xuanwu/rules/statistics/quotient.ts';
import type { z } from 'zod';
import { defineAct, done } from '../../acts/act.ts';
import { ActError, type FieldMistake } from '../../acts/error-codes.ts';
import { getElection } from '../../phases/preparation/cycle.queries.ts';
import { BodyFiguresRecordedSchema, RecordBodyFiguresSchema } from './body-figures.schema.ts';
import { readScope, requireDecided, scopeOfCongress } from './decided-lists.queries.ts';
import { figureMistakes } from './figure-mistakes.ts';

type Input = z.infer<typeof RecordBodyFiguresSchema>;

/** 平均年龄: who is elected is of age, and what is beyond was typed wrong. */
const AGES = { least: 18, most: 120 } as const;

/** 录入选出机构的数字, with where they are from, once the congress is elected that elects the body. */
export const recordBodyFigures = defineAct({
  name: 'record-body-figures',
  input: RecordBodyFiguresSchema,
  output: BodyFiguresRecordedSchema,
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  async perform(acting, { figures, ...input }) {
    const { tx, county, entry, today, actor } = acting;
    const { election, body, members } = input;
    const { cycle, level, area } = await getElection(acting, election);
    if (!bodiesOf(level).includes(body))
      throw new ActError('bad-request', undefined, [
        { path: 'body', message: `这一级人大不选举${ELECTED_BODIES[body].title}` },
      ]);
    requireDecided('elected', await readScope(acting, cycle, 'elected', scopeOfCongress({ level, area })));
    const mistakes = figures.flatMap((figure, index) => mistakesOf(figure, members, index));
    if (mistakes.length > 0) throw new ActError('bad-request', undefined, mistakes);
    await tx
      .deleteFrom('bodyFigure')
      .where('county', '=', county)
      .where('election', '=', election)
      .where('body', '=', body)
      .execute();
    const by = { account: actor.account, recordedOn: today, entry };
    await tx
      .insertInto('bodyFigure')
      .values(figures.map((figure) => ({ county, area, ...input, ...figure, ...by })))
      .execute();
    return done(
      { figures: figures.length },
      {
        subject: { election, body, document: input.document },
        figures: {
          members,
          ...Object.fromEntries(
            figures.flatMap(({ statistic, count }) => (count === null ? [] : [[statistic, count]])),
          ),
        },
      },
    );
  },
});

function mistakesOf(figure: Input['figures'][number], members: number, index: number): FieldMistake[] {
  const definition = BODY_STATISTICS[figure.statistic];
  const found = figureMistakes(figure, { whole: '组成人员', of: members, ...definition }, index);
  if (found.length > 0 || definition.unit !== '岁') return found;
  const age = Number(
    figure.count === null ? figure.printed : (quotient(figure.count, members, definition) ?? 0),
  );
  return age < AGES.least || age > AGES.most
    ? [
        {
          path: `figures.${index}.${figure.count === null ? 'printed' : 'count'}`,
          message: `平均 ${age} 岁，应在 ${AGES.least} 至 ${AGES.most} 岁之间`,
        },
      ]
    : [];
}
