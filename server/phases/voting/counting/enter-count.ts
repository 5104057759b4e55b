/**
 * 录入计票单: two people enter the signed sheet of a bundle, each without seeing the other's; equal is agreed, different goes to the count
 * supervisor, who decides against the paper (resolve-count).
 */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { nextCopy } from '../../../acts/double-entry.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { getBundle, readCopies } from './bundle.queries.ts';
import { insertCopy, normaliseSheet, sheetRuling } from './bundle-sheet.ts';
import { CountEnteredSchema, EnterCountSchema } from './count.schema.ts';
import { agreeBundle } from './count-sheet.ts';

export const enterCount = defineAct({
  name: 'enter-count',
  input: EnterCountSchema,
  output: CountEnteredSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('enter-count', round);
    if (!state.permitted) return refused(state);
    const bundle = await getBundle(acting, round.id, input.bundle);
    if (bundle.sheet !== null) throw new ActError('lost-race', `第 ${bundle.bundle} 捆已经计完。请刷新。`);
    const sheet = await normaliseSheet(acting, round, input.sheet);
    const ruling = sheetRuling(round, bundle, sheet);
    if (!ruling.permitted) return refused(ruling);
    const copies = await readCopies(acting, round.id, bundle.bundle);
    const copy = await insertCopy(acting, round, bundle, await nextCopy(acting, copies), sheet);
    const subject = { constituency: round.constituency, round: round.id, bundle: String(bundle.bundle) };
    const [first] = copies;
    if (!first || canonicalJson(first.sheet) !== canonicalJson(sheet)) {
      const entered = first ? ('differs' as const) : ('first-entered' as const);
      return done({ state: entered, isCounted: false }, { subject, records: [copy] });
    }
    const { records, isCounted } = await agreeBundle(acting, round, bundle, sheet);
    return done({ state: 'agreed' as const, isCounted }, { subject, records: [copy, ...records] });
  },
});
