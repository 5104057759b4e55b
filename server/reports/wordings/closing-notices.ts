/** 封存、移交 · the values of the papers with which an election ends. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { SEALED_CONTENTS } from '@xuanwu/rules/ballot-sealing.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { getSealingRow } from '../closing/sealing.queries.ts';
import { roundHead } from './later-notices.ts';
import { entryOf, type NoticeFacts, value } from './notice-facts.ts';

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
      不相符的原因: value(sealing.reason?.replace(/[。．.；;]+$/u, '') ?? '', source),
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
