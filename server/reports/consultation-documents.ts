/** Documents of 酝酿协商 and 预选. */
import { decidePrimaryVote } from '@xuanwu/evidence/formal-choice.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import type { DocumentData } from '../documents/documents.ts';
import { lawFor } from '../local-law/law-for.ts';
import {
  type Consultation,
  lockConsultation,
  readGroupRecords,
} from '../phases/nomination/consultation/consultation.queries.ts';
import { agreedSheet, lockPrimary, type Primary } from '../phases/nomination/consultation/primary.queries.ts';
import { basisOf, readLetterhead } from './letterhead.ts';

/** 酝酿协商记录表, blank: to be taken to the meeting of a group. */
export async function consultationForm(acting: Acting, id: string): Promise<DocumentData> {
  return recordSheet(acting, await lockConsultation(acting, id), null);
}

/** As it was entered. */
export async function consultationRecord(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const row = await tx
    .selectFrom('consultationRecord')
    .select('consultation')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  const round = await lockConsultation(acting, found(row, '这份协商记录').consultation);
  const record = (await readGroupRecords(acting, round.id)).find((each) => each.id === id);
  const { name: group, convener, voters, present, heldOn, opinions } = found(record, '这份协商记录');
  const names = new Map(round.candidates.map((candidate) => [candidate.id, candidate.name]));
  return recordSheet(acting, round, {
    group,
    convener,
    voters,
    present,
    heldOn,
    opinions: opinions.map((opinion) => ({
      candidates: opinion.candidates.map((candidate) => names.get(candidate) ?? ''),
      voters: opinion.voters,
    })),
  });
}

type SheetData = Extract<DocumentData, { kind: 'consultation-record' }>;

async function recordSheet(
  acting: Acting,
  round: Consultation,
  record: SheetData['record'],
): Promise<SheetData> {
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const { min, max } = surplusRange('direct', round.seats);
  return {
    kind: 'consultation-record',
    title: '选民小组酝酿协商记录表',
    issuer,
    date: record?.heldOn ?? round.openedOn,
    congress,
    constituency: constituency.name,
    round: round.number,
    form: round.form,
    seats: round.seats,
    range: { min, max },
    candidates: round.candidates.map(({ name }) => name),
    basis: basisOf('formal-above', round.electionDay),
    record,
  };
}

/** 预选结果报告单, once the committee has confirmed the result. */
export async function primaryReport(acting: Acting, id: string): Promise<DocumentData> {
  const primary = await lockPrimary(acting, id);
  const { result, again, choices, heldOn, number, electionDay } = primary;
  const sheet = agreedSheet(primary);
  if (!result || !sheet) throw new ActError('not-found', '预选结果还没有确认。确认之后才能打印报告单。');
  const { constituency, congress, issuer } = await readLetterhead(acting, primary.constituency);
  const { voters } = result;
  const asked = decidePrimaryVote(primary, { voters, sheet }, await lawFor(acting, electionDay));
  const { issued, cast, invalid, blank, votes } = sheet;
  const nameOf = (candidate: string) => primary.candidates.find((each) => each.id === candidate)?.name ?? '';
  return {
    kind: 'primary-report',
    title: `${congress}代表选举\n预选结果报告单`,
    issuer,
    date: result.on,
    congress,
    constituency: constituency.name,
    primary: number,
    heldOn,
    choices,
    places: again?.open ?? null,
    count: { voters, issued, cast, invalid, blank },
    votes: votes
      .map((vote) => ({
        name: nameOf(vote.candidate),
        votes: vote.for,
        result: standingOf(result, vote.candidate),
      }))
      .toSorted((one, other) => other.votes - one.votes),
    reasons: asked.ok
      ? asked.ruling.reasons.map((reason) => ({ ...reason, title: RULE_TITLES[reason.rule] }))
      : [],
    conclusion: conclusionOf(result, nameOf),
  };
}

type Result = NonNullable<Primary['result']>;

function standingOf({ selected, tied }: Result, candidate: string): string {
  if (selected.includes(candidate)) return '列入';
  return tied.includes(candidate) ? '票数相等' : '';
}

function conclusionOf(
  { valid, selected, tied, open }: Result,
  nameOf: (candidate: string) => string,
): string {
  if (!valid) return '本次预选无效，须再次预选。';
  const listed = selected.map(nameOf).join('、');
  const first = listed === '' ? '' : `${listed}列入正式代表候选人。`;
  if (tied.length === 0) return first;
  return `${first}${tied.map(nameOf).join('、')}票数相等，余下的名额${open}名，就这几人再次预选。`;
}
