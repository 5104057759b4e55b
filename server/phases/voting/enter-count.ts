/**
 * 录入计票单: two people enter the signed sheet, each without seeing the other's; equal is agreed, different goes to the
 * count supervisor, who decides against the paper (resolve-count).
 */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { type Acting, defineAct, done, type EntryDetails, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { CountEnteredSchema, type CountSheet, EnterCountSchema } from './count.schema.ts';
import { agreeCount, insertCopy, normaliseSheet, sheetRuling } from './count-sheet.ts';
import { areaOfRound, lockRound, roundStateRuling, type VotingRound } from './round.queries.ts';

export const enterCount = defineAct({
  name: 'enter-count',
  input: EnterCountSchema,
  output: CountEnteredSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('enter-count', round);
    if (!state.permitted) return refused(state);
    const sheet = await normaliseSheet(acting, round, input.sheet);
    const ruling = await sheetRuling(acting, round, sheet);
    if (!ruling.permitted) return refused(ruling);
    const first = await findFirstCopy(acting, round);
    if (first?.account === acting.actor.account) {
      throw new ActError('same-person', '同一张计票单要由两个人各录一遍。请换另一位计票录入员。');
    }
    const copy = await insertCopy(acting, round, first ? 2 : 1, sheet);
    const details = { subject: { constituency: round.constituency, round: round.id } };
    if (!first) return done({ state: 'first-entered' as const }, { ...details, records: [copy] });
    if (canonicalJson(first.sheet) !== canonicalJson(sheet)) {
      return done({ state: 'differs' as const }, { ...details, records: [copy] });
    }
    const agreed = await agreeCount(acting, round, sheet);
    return done({ state: 'agreed' as const }, { ...details, records: [copy, agreed] } satisfies EntryDetails);
  },
});

async function findFirstCopy(
  { tx, county }: Acting,
  round: VotingRound,
): Promise<{ account: string; sheet: CountSheet } | undefined> {
  const copies = await tx
    .selectFrom('countEntry')
    .select(['account', 'sheet'])
    .where('county', '=', county)
    .where('round', '=', round.id)
    .orderBy('copy')
    .execute();
  if (copies.length > 1) throw new ActError('lost-race', '这张计票单已经录过两遍，正等监督员核对。');
  const [first] = copies;
  return first && { account: first.account, sheet: first.sheet as unknown as CountSheet };
}
