/** 申诉处理决定书, from the objection as it was received and decided. */
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import type { DocumentData } from '../documents/documents.ts';
import { readRollObjections } from '../phases/registration/publication/objections/objection-view.queries.ts';
import type { RollObjectionRow } from '../phases/registration/publication/objections/objection-view.schema.ts';
import { OBJECTION_SUBJECTS } from '../phases/registration/publication/objections/objection.schema.ts';
import { basisOf, readLetterhead, verificationOf } from './letterhead.ts';

export async function objectionDecision(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const { cycle } = found(
    await tx
      .selectFrom('rollObjection')
      .select('cycle')
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这件申诉',
  );
  const objection = found((await readRollObjections(acting, cycle, id))[0], '这件申诉');
  const { decision, electionDay } = objection;
  if (!decision) throw new ActError('not-found', '这件申诉还没有处理决定。作出决定后才能打印。');
  const { constituency, congress, issuer } = await readLetterhead(acting, objection.constituency);
  const { number, objector, concerned, about, isOral, receivedOn, statement, sueBy } = objection;
  return {
    kind: 'objection-decision',
    title: `${issuer}\n关于选民名单申诉的处理决定书`,
    number: `申诉第${number}号`,
    issuer,
    date: decision.on,
    congress,
    constituency: constituency.name,
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
    ...(await verificationOf(acting, await entryOfDecision(acting, id))),
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

/** The entry of the act that decided it. */
async function entryOfDecision({ tx, county }: Acting, objection: string): Promise<string> {
  const { entry } = await tx
    .selectFrom('rollObjection')
    .select('decisionEntry as entry')
    .where('county', '=', county)
    .where('id', '=', objection)
    .executeTakeFirstOrThrow();
  return found(entry ?? undefined, '处理决定的日志');
}
