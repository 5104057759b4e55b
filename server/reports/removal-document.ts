/** 正式代表候选人撤出名单公告, from the removal as it was decided. */
import type { FormalRemovalRecord } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { DocumentData } from '../documents/documents.ts';
import { readFormalLists } from '../phases/nomination/formal-list/formal-list-record.ts';
import { readRemovalsOf } from '../phases/nomination/formal-list/formal-removal.queries.ts';
import { lawFor } from '../local-law/law-for.ts';
import { candidateDetails, candidateOf, orderOfList } from './candidate-details.ts';
import { basisOf, readLetterhead, verificationOf } from './letterhead.ts';

const GROUNDS: Readonly<Record<FormalRemovalRecord['ground'], string>> = {
  died: '因去世',
  'not-eligible': '因丧失被选举权',
  'foreign-funding': '因接受境外机构、组织、个人提供的与选举有关的资助',
  declined: '因本人提出退出',
};

export async function formalRemovalNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const row = found(
    await tx
      .selectFrom('formalRemoval')
      .select(['constituency', 'entry'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这次撤出',
  );
  const removals = await readRemovalsOf(tx, county, row.constituency);
  const { record } = found(
    removals.find((each) => each.id === id),
    '这次撤出',
  );
  const lists = await readFormalLists(tx, county, row.constituency);
  const list = lists.find((each) => each.id === record.list);
  const { constituency, congress, issuer } = await readLetterhead(acting, row.constituency);
  const details = await candidateDetails(acting, row.constituency);
  return {
    kind: 'formal-removal-notice',
    title: `${issuer}\n关于修改${constituency.name}正式代表候选人名单的公告`,
    issuer,
    date: record.removedOn,
    congress,
    constituency: constituency.name,
    electionDay: record.electionDay,
    seats: record.seats,
    basis: basisOf('formal-remove', record.electionDay),
    name: record.name,
    ground: GROUNDS[record.ground],
    candidates: record.remaining.map((candidate) => candidateOf(details.get(candidate))),
    order: orderOfList(list?.data, await lawFor(acting, record.electionDay)),
    next: record.next,
    ...(await verificationOf(acting, row.entry)),
  };
}
