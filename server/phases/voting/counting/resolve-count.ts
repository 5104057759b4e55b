import { defineAct, done, refused } from '../../../acts/act.ts';
import { requireThirdPerson } from '../../../acts/double-entry.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { getBundle, readCopies } from './bundle.queries.ts';
import { insertCopy, normaliseSheet, sheetRuling } from './bundle-sheet.ts';
import { CountEnteredSchema, EnterCountSchema } from './count.schema.ts';
import { agreeBundle } from './count-sheet.ts';

/** 核对不一致的计票单: a third person, the supervisor, enters what the signed paper of the bundle says; the paper wins. */
export const resolveCount = defineAct({
  name: 'resolve-count',
  input: EnterCountSchema,
  output: CountEnteredSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('resolve-count', round);
    if (!state.permitted) return refused(state);
    const bundle = await getBundle(acting, round.id, input.bundle);
    if (bundle.sheet !== null) throw new ActError('lost-race', `第 ${bundle.bundle} 捆已经计完。请刷新。`);
    requireThirdPerson(await readCopies(acting, round.id, bundle.bundle), acting.actor);
    const sheet = await normaliseSheet(acting, round, input.sheet);
    const ruling = sheetRuling(round, bundle, sheet);
    if (!ruling.permitted) return refused(ruling);
    const copy = await insertCopy(acting, round, bundle, 3, sheet);
    const { records, isCounted } = await agreeBundle(acting, round, bundle, sheet);
    return done(
      { state: 'agreed' as const, isCounted },
      {
        subject: { constituency: round.constituency, round: round.id, bundle: String(bundle.bundle) },
        records: [copy, ...records],
      },
    );
  },
});
