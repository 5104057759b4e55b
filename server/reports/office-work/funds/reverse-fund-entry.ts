import { moneyCovers, yuan } from '@xuanwu/rules/election-funds.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { lockAppropriation, lockSpending, readAreaSums } from './fund-entries.queries.ts';
import { FundEntrySchema, ReverseFundEntrySchema } from './funds.schema.ts';

type Input = z.infer<typeof ReverseFundEntrySchema>;

/** 冲销 a wrong entry: it stays and counts no more. Money that was spent already cannot be taken back from under it. */
export const reverseFundEntry = defineAct({
  name: 'reverse-fund-entry',
  input: ReverseFundEntrySchema,
  output: FundEntrySchema,
  isSealed: true,
  about: ['kind', 'id'],
  areaOf: async (acting, input) => (await lockEntry(acting, input)).area,
  summary: async (acting, input) => {
    const { fen, title } = await lockEntry(acting, input);
    return `冲销${title}，${yuan(fen)} 元`;
  },
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const { kind, id, reason } = input;
    const row = await lockEntry(acting, input);
    if (row.reversedOn !== null) throw new ActError('already-decided', `这一笔已于 ${row.reversedOn} 冲销。`);
    const ruling = kind === 'appropriation' ? await stillCovered(acting, row) : undefined;
    if (ruling?.permitted === false) return refused(ruling);
    await tx
      .updateTable(kind === 'appropriation' ? 'fundAppropriation' : 'fundSpending')
      .set({ reversedOn: today, reversedBecause: reason, reversalEntry: entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done(
      { id },
      {
        subject: { cycle: row.cycle, [kind]: id },
        figures: { fen: row.fen },
        note: row.title,
        ...(ruling && { ruling }),
      },
    );
  },
});

async function lockEntry(acting: Acting, { kind, id }: Input) {
  if (kind === 'appropriation') {
    const row = await lockAppropriation(acting, id);
    return { ...row, title: `拨款 ${row.document}` };
  }
  const row = await lockSpending(acting, id);
  return { ...row, title: `凭证 ${row.voucherNumber}` };
}

async function stillCovered(
  acting: Acting,
  { cycle, area, fen }: { readonly cycle: string; readonly area: string; readonly fen: number },
) {
  const { electionDay, areaName } = await getCycleOf(acting, { cycle, area });
  const { appropriated, spent } = await readAreaSums(acting, { cycle, area });
  return moneyCovers({ electionDay, area: areaName, fen: 0, appropriated: appropriated - fen, spent });
}
