import { defineAct, done, refused } from '../../acts/act.ts';
import { seal } from '../../ledger/append.ts';
import { approvalRuling } from '../../requirements/approval.queries.ts';
import { stageGateRuling } from '../../requirements/stage-gate.queries.ts';
import { cycleStageRuling, getCycle, lockCycle } from '../preparation/cycle.queries.ts';
import { fingerprintOfDrawn, readConstituenciesRecords, readElectionSeats } from './constituencies-record.ts';
import { ConstituenciesPublishedSchema, PublishConstituenciesSchema } from './constituency.schema.ts';
import { publicationReasons } from './publication-check.ts';

/** 公布选区: once every seat has its constituency or is recorded vacant, and every constituency has one to three. */
export const publishConstituencies = defineAct({
  name: 'publish-constituencies',
  input: PublishConstituenciesSchema,
  output: ConstituenciesPublishedSchema,
  about: ['cycle'],
  areaOf: (acting) => Promise.resolve(acting.county),
  summary: async (acting, { cycle }) => {
    const elections = await readElectionSeats(acting.tx, acting.county, cycle);
    const number = elections.reduce((sum, { constituencies }) => sum + constituencies.length, 0);
    return `公布选区：${(await getCycle(acting, cycle)).name}，共 ${number} 个选区`;
  },
  async fingerprint(acting, { cycle }) {
    await lockCycle(acting, cycle);
    return fingerprintOfDrawn(acting.tx, acting.county, cycle);
  },
  async perform(acting, { cycle }) {
    const { tx, county } = acting;
    const { electionDay } = await lockCycle(acting, cycle);
    const stage = await cycleStageRuling(acting, 'publish-constituencies', cycle);
    if (!stage.permitted) return refused(stage);
    const approval = await approvalRuling(acting, 'constituencies', { area: county, electionDay });
    if (!approval.permitted) return refused(approval);
    const gate = await stageGateRuling(acting, 'constituencies', { electionDay, latest: null });
    if (!gate.permitted) return refused(gate);
    const elections = await readElectionSeats(tx, county, cycle);
    const failed = elections
      .flatMap((election) => publicationReasons(election, electionDay))
      .filter((reason) => !reason.holds);
    if (failed.length > 0) return refused({ permitted: false, reasons: failed, undecided: [] });
    const records = await readConstituenciesRecords(tx, county, cycle);
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
