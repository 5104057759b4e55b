import { whoDecided } from '@xuanwu/rules/explanations/ruling.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { readLawOfEntry } from '../../local-law/law-of-entry.queries.ts';
import { readCountRecord } from '../voting/counting/count-sheet.ts';
import { readRounds } from '../voting/voting-view.queries.ts';
import { findResult } from './result.queries.ts';
import { readWriteInWinners } from './write-in-winners.queries.ts';
import type { RoundDetail } from './result-view.schema.ts';

export async function readRoundDetail(acting: Acting, id: string): Promise<RoundDetail> {
  const { tx, county } = acting;
  const [row] = await readRounds(acting, id);
  const round = found(row, '这一轮投票');
  const count = await readCountRecord(acting, id);
  const later = await tx
    .selectFrom('votingRound')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', round.constituency)
    .where('number', '=', round.number + 1)
    .executeTakeFirst();
  return {
    round,
    sheet: (count?.sheet as RoundDetail['sheet']) ?? null,
    result: await readResult(acting, id),
    followUp: later?.id ?? null,
  };
}

async function readResult(acting: Acting, id: string): Promise<RoundDetail['result']> {
  const result = await findResult(acting, id);
  if (!result) return null;
  const { valid, elected, next, vacant, reasons, undecided, meeting, cause, declaredVoid, publishedOn } =
    result;
  const law = await readLawOfEntry(acting, result.decidedEntry);
  return {
    valid,
    elected: [...elected],
    next: next as NonNullable<RoundDetail['result']>['next'],
    vacant,
    reasons: reasons.map((reason) => ({ ...reason, title: RULE_TITLES[reason.rule] })),
    participants: law.values.pBasis,
    undecided: (undecided as ParameterId[]).map((parameter) => ({
      id: parameter,
      title: PARAMETER_TEXTS[parameter].title,
      value: describeValue(parameter, law.values[parameter]),
      source: whoDecided(parameter, law),
    })),
    writeInWinners: await readWriteInWinners(acting, id),
    meeting,
    cause,
    declaredVoid,
    publishedOn,
  };
}
