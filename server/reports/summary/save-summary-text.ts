import { defineAct, done } from '../../acts/act.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { SaveSummaryTextSchema, SummaryTextSavedSchema } from './summary.schema.ts';

/** 保存总结报告的文字: a draft of the office's own words; the ledger says that it was written and how long it is. */
export const saveSummaryText = defineAct({
  name: 'save-summary-text',
  input: SaveSummaryTextSchema,
  output: SummaryTextSavedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle, section, text }) {
    const { tx, county, entry, today } = acting;
    await getCycle(acting, cycle);
    const row = { text, savedOn: today, entry };
    await tx
      .insertInto('summaryText')
      .values({ county, cycle, section, ...row })
      .onConflict((conflict) => conflict.columns(['county', 'cycle', 'section']).doUpdateSet(row))
      .execute();
    const characters = text.length;
    return done({ section, characters }, { subject: { cycle, section }, figures: { characters } });
  },
});
