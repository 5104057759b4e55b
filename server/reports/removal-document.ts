/** 正式代表候选人撤出名单公告, from the removal as it was decided. */
import type { FormalRemovalRecord } from '@xuanwu/evidence/records.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { formalRemovalContents } from '../documents/formal-removal-notice.ts';
import { readFormalLists } from '../phases/nomination/formal-list/formal-list-record.ts';
import { readRemovalsOf } from '../phases/nomination/formal-list/formal-removal.queries.ts';
import { lawFor } from '../local-law/law-for.ts';
import { candidateDetails, candidateOf, orderOfList } from './candidate-details.ts';
import { basisOf, readLetterhead } from './letterhead.ts';
import { constituencySources, lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

const GROUNDS: Readonly<Record<FormalRemovalRecord['ground'], string>> = {
  died: '因去世',
  'not-eligible': '因丧失被选举权',
  'foreign-funding': '因接受境外机构、组织、个人提供的与选举有关的资助',
  declined: '因本人提出退出',
};

export async function formalRemovalFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'formal-removal-notice'>> {
  const { tx, county } = acting;
  const { constituency, entry } = found(
    await tx
      .selectFrom('formalRemoval')
      .select(['constituency', 'entry'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这次撤出',
  );
  const removals = await readRemovalsOf(tx, county, constituency);
  const { record } = found(
    removals.find((each) => each.id === id),
    '这次撤出',
  );
  const { electionDay } = record;
  const lists = await readFormalLists(tx, county, constituency);
  const list = lists.find((each) => each.id === record.list);
  const head = await readLetterhead(acting, constituency);
  const details = await candidateDetails(acting, constituency);
  const contents = formalRemovalContents({
    issuer: head.issuer,
    congress: head.congress,
    constituency: head.constituency.name,
    electionDay,
    seats: record.seats,
    basis: basisOf('formal-remove', electionDay),
    name: record.name,
    ground: GROUNDS[record.ground],
    candidates: record.remaining.map((candidate) => candidateOf(details.get(candidate))),
    order: orderOfList(list?.data, await lawFor(acting, electionDay)),
    next: record.next,
  });
  return {
    area: head.constituency.area,
    published: { on: record.removedOn, entry },
    values: sourced<'formal-removal-notice'>(
      contents,
      {
        record: '撤出正式名单的决定',
        article: articleOf('formal-remove', electionDay),
        page: `/constituencies/${constituency}`,
        entry,
      },
      { ...constituencySources(head), 依据: lawSource('formal-remove', electionDay) },
    ),
  };
}
