/** 录入预选计票单: two people enter the signed sheet, each without seeing the other's, as at the vote itself. */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { nextCopy } from '../../../acts/double-entry.ts';
import { readEnteredSheet } from './entered-sheet.ts';
import { areaOfPrimary, insertSheet, readTypists, sealedPrimary } from './primary.queries.ts';
import { EnterPrimaryCountSchema, PrimaryCountEnteredSchema } from './primary.schema.ts';

export const enterPrimaryCount = defineAct({
  name: 'enter-primary-count',
  input: EnterPrimaryCountSchema,
  output: PrimaryCountEnteredSchema,
  areaOf: areaOfPrimary,
  async perform(acting, input) {
    const { primary, sheet, ruling } = await readEnteredSheet(acting, 'enter-primary-count', input);
    if (!ruling.permitted) return refused(ruling);
    const copy = await nextCopy(acting, await readTypists(acting, primary.id));
    await insertSheet(acting, primary, copy, sheet);
    const [first] = primary.sheets;
    const state = !first
      ? 'first-entered'
      : canonicalJson(first.sheet) === canonicalJson(sheet)
        ? 'agreed'
        : 'differs';
    return done(
      { state },
      {
        subject: { constituency: primary.constituency, primary: primary.id },
        records: [await sealedPrimary(acting, primary.id)],
      },
    );
  },
});
