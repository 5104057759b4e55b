import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { decideSignatures } from './decide-signatures.ts';
import { NominationSupplementedSchema, SupplementNominationSchema } from './nominate.schema.ts';
import {
  areaOfNomination,
  getNomination,
  insertRefused,
  insertSigners,
  readNomineesOf,
  readStandingSignatures,
} from './write-signatures.queries.ts';

/** 补充推荐签名 (选举法第三十条): to a nomination that was taken; the whole is counted again, by the same ruling. */
export const supplementNomination = defineAct({
  name: 'supplement-nomination',
  input: SupplementNominationSchema,
  output: NominationSupplementedSchema,
  areaOf: areaOfNomination,
  async perform(acting, { nomination: id, signatures }) {
    const { constituency: place, area, kind } = await getNomination(acting, id);
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('supplement-nomination', constituency);
    if (!stage.permitted) return refused(stage);
    if (kind !== 'voters') throw new ActError('bad-request', '政党、人民团体的推荐没有选民签名，不用补充。');
    const before = await readStandingSignatures(acting, id);
    const nominees = await readNomineesOf(acting, id);
    const decided = await decideSignatures(acting, constituency, [...before, ...signatures], nominees);
    const { ruling, counted } = decided;
    if (!ruling.permitted) return refused(ruling);
    const known = new Set(before.map(({ person }) => person));
    const added = counted.filter(({ person }) => !known.has(person));
    // Whoever stood and no longer counts was told when he was struck; only what is new is noted.
    const noted = decided.refused.slice(decided.refused.length - (signatures.length - added.length));
    await insertSigners(acting, { nomination: id, area }, added, 'paper');
    await insertRefused(acting, { nomination: id, area }, noted);
    return done(
      { nomination: id, nominators: counted.length, refused: [...noted] },
      {
        subject: { constituency: place, nomination: id },
        figures: { added: added.length, nominators: counted.length },
        ruling,
      },
    );
  },
});
