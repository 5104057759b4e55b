import { defineAct, done, refused } from '../../../acts/act.ts';
import { requireThirdPerson } from '../../../acts/double-entry.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { readEnteredSheet } from './entered-sheet.ts';
import { agreedSheet, areaOfPrimary, insertSheet, readTypists, sealedPrimary } from './primary.queries.ts';
import { EnterPrimaryCountSchema, PrimaryCountEnteredSchema } from './primary.schema.ts';

/** 核对不一致的预选计票单: a third person enters what the signed paper says; the paper wins. */
export const resolvePrimaryCount = defineAct({
  name: 'resolve-primary-count',
  input: EnterPrimaryCountSchema,
  output: PrimaryCountEnteredSchema,
  areaOf: areaOfPrimary,
  async perform(acting, input) {
    const { primary, sheet, ruling } = await readEnteredSheet(acting, 'resolve-primary-count', input);
    if (!ruling.permitted) return refused(ruling);
    if (agreedSheet(primary)) throw new ActError('lost-race', '这张计票单已经一致，不需要核对。请刷新。');
    requireThirdPerson(await readTypists(acting, primary.id), acting.actor);
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
