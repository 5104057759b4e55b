/** 投票安排变更公告 of one activation of a contingency plan. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { type ContingencyNotice, contingencyNoticeContents } from '../documents/contingency-notice.ts';
import type { MeasureTaken } from '../phases/voting/contingency/contingency.schema.ts';
import { basisOf, readLetterhead } from './letterhead.ts';
import { headSources, lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

export async function contingencyFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'contingency-notice'>> {
  const { tx, county } = acting;
  const { happened, measure, documentNumber, activatedOn, entry, ...row } = found(
    await tx
      .selectFrom('contingencyActivation')
      .select(['constituency', 'happened', 'measure', 'documentNumber', 'activatedOn', 'entry'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这次应急措施',
  );
  const head = await readLetterhead(acting, row.constituency);
  const { area, name, electionDay } = head.constituency;
  const contents = contingencyNoticeContents({
    issuer: head.issuer,
    congress: head.congress,
    constituency: name,
    happened,
    basis: basisOf('ec-power', electionDay),
    document: documentNumber,
    measure: printed(measure as MeasureTaken, electionDay),
  });
  const { 机关名称, 人大名称 } = headSources(head);
  return {
    area,
    published: { on: activatedOn, entry },
    values: sourced<'contingency-notice'>(
      contents,
      {
        record: '启动应急预案的决定',
        article: articleOf('ec-power', electionDay),
        page: '/contingency',
        entry,
      },
      { 机关名称, 人大名称, 依据: lawSource('ec-power', electionDay) },
    ),
  };
}

function printed(measure: MeasureTaken, electionDay: string): ContingencyNotice['measure'] {
  if (measure.kind !== 'substitute-place') return measure;
  return { ...measure, place: measure.placeName, electionDay };
}
