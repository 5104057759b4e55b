/** 申诉处理决定书, from the objection as it was received and decided. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import { objectionDecisionContents } from '../documents/objection-decision.ts';
import { readRollObjections } from '../phases/registration/publication/objections/objection-view.queries.ts';
import type { RollObjectionRow } from '../phases/registration/publication/objections/objection-view.schema.ts';
import { OBJECTION_SUBJECTS } from '../phases/registration/publication/objections/objection.schema.ts';
import { basisOf, readLetterhead } from './letterhead.ts';
import { headSources, lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

export async function objectionFacts(acting: Acting, id: string): Promise<NoticeFacts<'objection-decision'>> {
  const { tx, county } = acting;
  const { cycle, decisionEntry } = found(
    await tx
      .selectFrom('rollObjection')
      .select(['cycle', 'decisionEntry'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这件申诉',
  );
  const objection = found((await readRollObjections(acting, cycle, id))[0], '这件申诉');
  const { decision, electionDay, number, objector, concerned, about, isOral, receivedOn, statement, sueBy } =
    objection;
  if (!decision || decisionEntry === null)
    throw new ActError('not-found', '这件申诉还没有处理决定。作出决定后才能打印。');
  const head = await readLetterhead(acting, objection.constituency);
  const contents = objectionDecisionContents({
    issuer: head.issuer,
    number,
    congress: head.congress,
    constituency: head.constituency.name,
    objector,
    concerned,
    about: OBJECTION_SUBJECTS[about],
    isOral,
    receivedOn,
    statement,
    meeting: decision.meeting,
    upheld: decision.upheld,
    reasons: decision.reasons,
    effect: effectOf(objection),
    basis: basisOf('roll-decision', electionDay),
    suitUntil: sueBy,
  });
  const page = '/register';
  const received = { record: '名单申诉的登记', article: articleOf('roll-objection', electionDay), page };
  return {
    area: head.constituency.area,
    published: { on: decision.on, entry: decisionEntry },
    values: sourced<'objection-decision'>(
      contents,
      {
        record: '名单申诉的处理决定',
        article: articleOf('roll-decision', electionDay),
        page,
        entry: decisionEntry,
      },
      {
        ...headSources(head),
        申诉编号: received,
        申诉人: received,
        申诉日期: received,
        提出方式: received,
        申诉涉及的人: received,
        申诉事项: received,
        申诉内容: received,
        起诉期限: {
          record: '从处理决定和选举日推算的期限',
          article: articleOf('roll-suit', electionDay),
          page: '/calendar',
        },
        依据: lawSource('roll-decision', electionDay),
      },
    ),
  };
}

function effectOf({ decision, constituencyName }: RollObjectionRow): string | null {
  const correction = decision?.correction;
  if (!correction) return null;
  const { kind, name, amendedName } = correction;
  switch (kind) {
    case 'added':
      return `将${name}列入${constituencyName}选民名单`;
    case 'struck':
      return `将${name}从${constituencyName}选民名单上除名`;
    case 'amended':
      return `将${constituencyName}选民名单上的“${name}”更正为“${amendedName ?? ''}”`;
  }
}
