import { defineAct, done, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../../constituencies/constituency.queries.ts';
import { issueCards, mayHaveCard, voidCard } from '../../voter-card.queries.ts';
import { ReissueVoterCardSchema, VoterCardReissuedSchema } from '../../voter-card.schema.ts';

/** 换发选民证: the old one is void from then on, the new one has another number. */
export const reissueVoterCard = defineAct({
  name: 'reissue-voter-card',
  input: ReissueVoterCardSchema,
  output: VoterCardReissuedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: id, person, replaces, reason }) {
    const constituency = await lockConstituency(acting, id);
    const stage = constituencyStageRuling('reissue-voter-card', constituency);
    if (!stage.permitted) return refused(stage);
    if (!(await voidCard(acting, id, person, reason, replaces)))
      throw new ActError(
        'lost-race',
        `证号 ${replaces} 已经作废或者换发，或者不是这位选民的。请刷新，看清他现在有效的是哪一张。`,
      );
    const [number] = await issueCards(acting, constituency, person);
    const ruling = await mayHaveCard(acting, constituency, number !== undefined);
    if (!ruling.permitted || number === undefined) return refused(ruling);
    return done({ number }, { subject: { constituency: id }, figures: { cards: 1 }, ruling });
  },
});
