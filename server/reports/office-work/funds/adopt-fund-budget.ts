import { randomUUID } from 'node:crypto';
import { lineAmount, yuan } from '@xuanwu/rules/election-funds.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycle } from '../../../phases/preparation/cycle.queries.ts';
import { seal } from '../../../ledger/append.ts';
import { areasOfPlan } from '../cycle-areas.ts';
import { AdoptFundBudgetSchema, FundBudgetAdoptedSchema } from './funds.schema.ts';

type Line = z.infer<typeof AdoptFundBudgetSchema>['lines'][number];

/** 批准经费预算 (预算法（2018）第十三条): the whole of it, each line a number times a unit cost. A later one takes its place, and both stay. */
export const adoptFundBudget = defineAct({
  name: 'adopt-fund-budget',
  input: AdoptFundBudgetSchema,
  output: FundBudgetAdoptedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  summary: (_, { document, lines }) =>
    Promise.resolve(`${document}，${lines.length} 行，共 ${yuan(together(lines))} 元`),
  async perform(acting, { cycle, document, lines }) {
    const { tx, county, today, entry } = acting;
    const { plan } = await getCycle(acting, cycle);
    const mistakes = mistakesOf(lines, new Set(areasOfPlan(plan).map(({ area }) => area)));
    if (mistakes.length > 0) throw new ActError('bad-request', undefined, mistakes);
    const id = randomUUID();
    const number = (await lastNumber(acting, cycle)) + 1;
    await tx
      .insertInto('fundBudget')
      .values({ county, id, cycle, number, document, adoptedOn: today, entry })
      .execute();
    await tx
      .insertInto('fundBudgetLine')
      .values(lines.map((line) => ({ county, budget: id, ...line, amount: lineAmount(line) })))
      .execute();
    const fen = together(lines);
    return done(
      { budget: id, number, fen },
      {
        subject: { cycle },
        figures: { number, lines: lines.length, fen },
        records: [seal('fund-budget', id, { number, document, lines })],
        note: document,
      },
    );
  },
});

function together(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + lineAmount(line), 0);
}

function mistakesOf(lines: readonly Line[], areas: ReadonlySet<string>) {
  const seen = new Set<string>();
  return lines.flatMap(({ area, item, basis }, index) => {
    const key = `${area} ${item} ${basis}`;
    const isTwice = seen.has(key);
    seen.add(key);
    if (isTwice) return { path: `lines.${index}.item`, message: '同一乡镇同一项目按同一基数只能有一行' };
    return areas.has(area) ? [] : { path: `lines.${index}.area`, message: '本次换届没有这个乡镇' };
  });
}

/** Two who adopt at once: the second finds the number taken and is told so. */
async function lastNumber({ tx, county }: Acting, cycle: string): Promise<number> {
  const { last } = await tx
    .selectFrom('fundBudget')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
