/** 封存、移交 · the values of the papers with which an election ends. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { SEALED_CONTENTS } from '@xuanwu/rules/ballot-sealing.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { withoutEnd } from '../../documents/sentence-end.ts';
import { getSealingRow } from '../closing/sealing.queries.ts';
import { getCommittee } from '../closing/committees.queries.ts';
import { readElection } from './election-facts.ts';
import { roundHead } from './later-notices.ts';
import { entryOf, issuerValue, type NoticeFacts, value } from '../notice-facts.ts';

export async function sealingFacts(acting: Acting, round: string): Promise<NoticeFacts<'sealing-record'>> {
  const { round: read, area, values } = await roundHead(acting, round);
  const { sealing: row } = await getSealingRow(acting, round);
  const sealing = found(row ?? undefined, '这一轮投票的封存记录');
  const source = {
    record: '封存选票的登记',
    article: articleOf('ballot-sealing', read.electionDay),
    page: '/closing',
    ...(await entryOf(acting, 'seal-ballots', { round })),
  };
  return {
    area,
    values: {
      ...values,
      封存日期: value(writtenDate(sealing.sealedOn), source),
      封存包数: value(sealing.packages.length, source),
      存放地点: value(sealing.keptAt, source),
      封存人: value(sealing.sealedBy, source),
      在场监票人: value(
        sealing.witnesses.map((姓名) => ({ 姓名 })),
        source,
      ),
      不相符的原因: value(withoutEnd(sealing.reason ?? ''), source),
      封存一览: value(
        sealing.packages.map(({ contents, count, seal }, index) => [
          String(index + 1),
          SEALED_CONTENTS[contents],
          String(count),
          seal,
        ]),
        source,
      ),
    },
  };
}

export async function handoverFacts(acting: Acting, id: string): Promise<NoticeFacts<'handover-list'>> {
  const { election, cycle } = await readElection(acting, id);
  const row = await getCommittee(acting, election);
  const handover = found(row.handover ?? undefined, '这次移交');
  const source = {
    record: '移交的登记',
    article: articleOf('ec-dissolve', cycle.electionDay),
    page: '/closing?tab=handover',
    ...(await entryOf(acting, 'dissolve-committee', { election: id })),
  };
  return {
    area: election.area,
    values: {
      机关名称: await issuerValue(acting, election.area),
      人大名称: value(election.name, { record: '换届的各级选举', page: '/seats' }),
      移交日期: value(writtenDate(handover.handedOn), source),
      接收机关: value(row.receiver, source),
      撤销文号: value(handover.document, source),
      移交人: value(handover.givenBy, source),
      接收人: value(handover.receivedBy, source),
      移交项数: value(handover.items.length, source),
      移交一览: value(
        handover.items.map(({ title, count, unit }, index) => [
          String(index + 1),
          title,
          String(count),
          unit,
        ]),
        source,
      ),
    },
  };
}
