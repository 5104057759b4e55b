import { defineAct, done, refused } from '../../../acts/act.ts';
import { requireThirdPerson } from '../../../acts/double-entry.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { constituencyStageRuling, getConstituency } from '../../constituencies/constituency.queries.ts';
import { countVoters } from './count-voters.ts';
import {
  agreedSheet,
  areaOfPrimary,
  insertSheet,
  lockPrimary,
  normaliseSheet,
  readTypists,
  requireUndecided,
  sealedPrimary,
  sheetRuling,
} from './primary.queries.ts';
import { EnterPrimaryCountSchema, PrimaryCountEnteredSchema } from './primary.schema.ts';

/** 核对不一致的预选计票单: a third person enters what the signed paper says; the paper wins. */
export const resolvePrimaryCount = defineAct({
  name: 'resolve-primary-count',
  input: EnterPrimaryCountSchema,
  output: PrimaryCountEnteredSchema,
  areaOf: areaOfPrimary,
  async perform(acting, input) {
    const primary = await lockPrimary(acting, input.primary);
    const constituency = await getConstituency(acting, primary.constituency);
    const stage = constituencyStageRuling('resolve-primary-count', constituency);
    if (!stage.permitted) return refused(stage);
    requireUndecided(acting, primary);
    if (agreedSheet(primary)) throw new ActError('lost-race', '这张计票单已经一致，不需要核对。请刷新。');
    requireThirdPerson(await readTypists(acting, primary.id), acting.actor);
    const sheet = normaliseSheet(primary, input.sheet);
    const ruling = sheetRuling(primary, sheet, await countVoters(acting, primary.constituency));
    if (!ruling.permitted) return refused(ruling);
    await insertSheet(acting, primary, 3, sheet);
    return done(
      { state: 'agreed' as const },
      {
        subject: { constituency: primary.constituency, primary: primary.id },
        records: [await sealedPrimary(acting, primary.id)],
      },
    );
  },
});
