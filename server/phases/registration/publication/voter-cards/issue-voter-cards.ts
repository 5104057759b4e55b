import { defineAct, done, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../../constituencies/constituency.queries.ts';
import { issueCards, mayHaveCard } from '../../voter-card.queries.ts';
import { IssueVoterCardsSchema, VoterCardsIssuedSchema } from '../../voter-card.schema.ts';

/** 发选民证 · 选举法（2020）第二十八条: to everybody on a published roll who has none; again after an addition, to those who came. */
export const issueVoterCards = defineAct({
  name: 'issue-voter-cards',
  input: IssueVoterCardsSchema,
  output: VoterCardsIssuedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: id }) {
    const constituency = await lockConstituency(acting, id);
    const stage = constituencyStageRuling('issue-voter-cards', constituency);
    if (!stage.permitted) return refused(stage);
    const ruling = await mayHaveCard(acting, constituency, true);
    if (!ruling.permitted) return refused(ruling);
    const issued = (await issueCards(acting, constituency)).length;
    if (issued === 0) throw new ActError('bad-request', '名单上的选民都已经有选民证。');
    return done({ issued }, { subject: { constituency: id }, figures: { cards: issued }, ruling });
  },
});
