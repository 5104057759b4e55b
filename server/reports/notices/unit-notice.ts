/** 选民登记通知书 · to an employer, a building or a unit that was sent a notice, with the receipt that it signs. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { readLetterhead } from '../letterhead.ts';
import { birthValue, readElection } from './election-facts.ts';
import { basisValue, constituencySources, type NoticeFacts, value } from '../notice-facts.ts';

export async function unitNoticeFacts(acting: Acting, id: string): Promise<NoticeFacts<'unit-notice'>> {
  const notice = await getNotice(acting, id);
  const head = await readLetterhead(acting, notice.constituency);
  const { constituency, congress, issuer } = head;
  const { electionDay } = constituency;
  const { election, cycle } = await readElection(acting, constituency.election);
  const sources = constituencySources(head);
  const source = {
    record: '登记通知',
    article: articleOf('voter-perm', electionDay),
    page: '/register?tab=notices',
  };
  return {
    area: constituency.area,
    values: {
      机关名称: value(issuer, sources.机关名称),
      人大名称: value(congress, sources.人大名称),
      选区名称: value(constituency.name, sources.选区名称),
      选举日: value(writtenDate(electionDay), sources.选举日),
      通知单位: value(notice.name, source),
      最晚出生日期: birthValue({
        election,
        cycle: { ...cycle, electionDay },
        law: await lawFor(acting, electionDay),
      }),
      名册期限: value(writtenDate(notice.dueOn), source),
      依据: basisValue('voter-perm', electionDay),
    },
  };
}

async function getNotice({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('unitNotice')
    .select(['constituency', 'name', 'dueOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这份通知');
}
