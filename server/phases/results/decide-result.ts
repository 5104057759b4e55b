import { decideRound, electedOf } from '@xuanwu/evidence/round-result.ts';
import type { ResultRecord } from '@xuanwu/evidence/records.ts';
import type { Canonical } from '@xuanwu/ledger/canonical-json.ts';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { requireAuditDone } from '../voting/audit/audit.queries.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../voting/round.queries.ts';
import { DecideResultSchema, ResultSchema } from './result.schema.ts';
import { readRoundFacts } from './round-facts.ts';

/** 计算选举结果, by law from the agreed count (选举法第四十四条、第四十五条). The committee confirms it afterwards. */
export const decideResult = defineAct({
  name: 'decide-result',
  input: DecideResultSchema,
  output: ResultSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('decide-result', round);
    if (!state.permitted) return refused(state);
    await requireAuditDone(acting, round.id);
    const facts = await readRoundFacts(acting, round);
    const decided = decideRound(facts, await lawFor(acting, round.electionDay));
    if (!decided.ok) throw new ActError('bad-request', `计票单有矛盾：${caseErrorText(decided.error)}`);
    const { valid, next, vacant, reasons, undecided } = decided.ruling;
    const record: ResultRecord = {
      round: round.id,
      valid,
      elected: electedOf(facts, decided.ruling.elected),
      next: next as Canonical,
      vacant,
    };
    await tx
      .insertInto('result')
      .values({
        county,
        round: round.id,
        area: round.area,
        valid,
        elected: JSON.stringify(record.elected),
        next: next === null ? null : JSON.stringify(next),
        vacant,
        reasons: JSON.stringify(reasons),
        undecided: JSON.stringify(undecided),
        decidedEntry: entry,
      })
      .execute();
    await enterRoundState(acting, round.id, { state: 'decided' });
    return done(
      { round: round.id, valid, elected: [...decided.ruling.elected], next: next?.kind ?? null, vacant },
      {
        subject: { constituency: round.constituency, round: round.id },
        records: [seal('result', round.id, record)],
        figures: { elected: record.elected.length, vacant },
        ruling: { permitted: true, reasons, undecided },
      },
    );
  },
});
