import { defineAct, done, refused } from '../../../acts/act.ts';
import { requireThirdPerson } from '../../../acts/double-entry.ts';
import { normaliseSheet, sheetRuling } from '../counting/bundle-sheet.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { subjectOf } from './audit.queries.ts';
import { EnterRecountSchema, RecountEnteredSchema } from './audit.schema.ts';
import { insertRecount, openRecount } from './audit-recount.ts';
import { blind } from './enter-audit-recount.ts';

/** 核对不一致的审计复点: a third person, the supervisor, enters what the ballots say. */
export const resolveAuditRecount = defineAct({
  name: 'resolve-audit-recount',
  input: EnterRecountSchema,
  output: RecountEnteredSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, bundle, sheet: typed }) {
    const round = await lockRound(acting, id);
    const state = roundStateRuling('resolve-audit-recount', round);
    if (!state.permitted) return refused(state);
    const { audit, copies } = await openRecount(acting, round, bundle);
    requireThirdPerson(copies, acting.actor);
    const sheet = await normaliseSheet(acting, round, typed);
    const ruling = sheetRuling(round, blind(id, bundle, sheet.cast), sheet);
    if (!ruling.permitted) return refused(ruling);
    const sealed = await insertRecount(acting, round, audit, { bundle, copy: 3, sheet });
    return done(
      { state: 'agreed' as const },
      { subject: { ...subjectOf(round, audit), bundle: String(bundle) }, records: [sealed] },
    );
  },
});
