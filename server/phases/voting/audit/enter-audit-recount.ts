import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { nextCopy } from '../../../acts/double-entry.ts';
import { normaliseSheet, sheetRuling } from '../counting/bundle-sheet.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { subjectOf } from './audit.queries.ts';
import { EnterRecountSchema, RecountEnteredSchema } from './audit.schema.ts';
import { insertRecount, openRecount, requireNotCounted } from './audit-recount.ts';

/** 录入审计复点: two people enter what they counted, without seeing each other's figures or those of the first count. */
export const enterAuditRecount = defineAct({
  name: 'enter-audit-recount',
  input: EnterRecountSchema,
  output: RecountEnteredSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, bundle, sheet: typed }) {
    const round = await lockRound(acting, id);
    const state = roundStateRuling('enter-audit-recount', round);
    if (!state.permitted) return refused(state);
    const { audit, copies } = await openRecount(acting, round, bundle);
    await requireNotCounted(acting, audit, bundle);
    const copy = await nextCopy(acting, copies);
    const sheet = await normaliseSheet(acting, round, typed);
    const ruling = sheetRuling(round, blind(id, bundle, sheet.cast), sheet);
    if (!ruling.permitted) return refused(ruling);
    const sealed = await insertRecount(acting, round, audit, { bundle, copy, sheet });
    const [first] = copies;
    const entered = first
      ? canonicalJson(first.sheet) === canonicalJson(sheet)
        ? ('agreed' as const)
        : ('differs' as const)
      : ('first-entered' as const);
    return done(
      { state: entered },
      { subject: { ...subjectOf(round, audit), bundle: String(bundle) }, records: [sealed] },
    );
  },
});

/** The checks of a sheet without what was announced of it: how many ballots the bundle should hold is not told. */
export function blind(round: string, bundle: number, ballots: number) {
  return { round, bundle, table: 1, ballots, session: 1, follows: null, sheet: null, photo: null };
}
