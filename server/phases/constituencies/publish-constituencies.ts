import type { ConstituenciesRecord } from '@xuanwu/evidence/records.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import { constituencySize } from '@xuanwu/rules/seat-ledger.ts';
import { seatsAccountedFor } from '@xuanwu/rules/seats-accounted-for.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { seal } from '../../ledger/append.ts';
import { cycleStageRuling, getCycle } from '../preparation/cycle.queries.ts';
import { readConstituenciesRecords } from './constituencies-record.ts';
import { ConstituenciesPublishedSchema, PublishConstituenciesSchema } from './constituency.schema.ts';

/** 公布选区: once every seat has its constituency or is recorded vacant, and every constituency has one to three. */
export const publishConstituencies = defineAct({
  name: 'publish-constituencies',
  input: PublishConstituenciesSchema,
  output: ConstituenciesPublishedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle }) {
    const { tx, county } = acting;
    const stage = await cycleStageRuling(acting, 'publish-constituencies', cycle);
    if (!stage.permitted) return refused(stage);
    const records = await readConstituenciesRecords(tx, county, cycle);
    const { electionDay } = await getCycle(acting, cycle);
    const reasons = records.flatMap((record) => reasonsOf(record, electionDay));
    const failed = reasons.filter((reason) => !reason.holds);
    if (failed.length > 0) return refused({ permitted: false, reasons: failed, undecided: [] });
    await tx
      .updateTable('cycle')
      .set({ stage: 'constituencies-published' })
      .where('county', '=', county)
      .where('id', '=', cycle)
      .execute();
    const constituencies = records.reduce((sum, record) => sum + record.constituencies.length, 0);
    return done(
      { constituencies },
      {
        subject: { cycle },
        records: records.map((record) => seal('constituencies', record.election, record)),
        figures: { constituencies },
      },
    );
  },
});

function reasonsOf({ seats, vacant, constituencies }: ConstituenciesRecord, electionDay: string): Reason[] {
  const whole = seatsAccountedFor({
    electionDay,
    seats,
    vacant,
    constituencies: constituencies.map((constituency) => constituency.seats),
  });
  return [
    ...whole.reasons,
    ...constituencies.map((constituency) => constituencySize(constituency, electionDay)),
  ];
}
