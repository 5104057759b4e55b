import { decideConsultation } from '@xuanwu/evidence/formal-choice.ts';
import type { ConsultationSummary } from '@xuanwu/evidence/records.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import {
  areaOfConsultation,
  type Consultation,
  lockConsultation,
  readConsultationRecord,
  requireRunning,
  sealedConsultation,
} from './consultation.queries.ts';
import { ConsultationSummarisedSchema, SummariseConsultationSchema } from './consultation.schema.ts';

type Input = z.infer<typeof SummariseConsultationSchema>;

/**
 * 汇总各小组的意见 · 选举法（2020）第三十二条: the committee finds that the larger number of voters is for a list, which the totals have to bear out; that
 * the groups are to talk again; or that there is no fairly united opinion, so that a primary follows.
 */
export const summariseConsultation = defineAct({
  name: 'summarise-consultation',
  input: SummariseConsultationSchema,
  output: ConsultationSummarisedSchema,
  areaOf: areaOfConsultation,
  async perform(acting, input) {
    const { tx, county, today } = acting;
    const place = await lockConstituency(acting, await constituencyOf(acting, input.consultation));
    await requireCommitteeMeeting(acting, place, input.meeting);
    const round = await lockConsultation(acting, input.consultation);
    const stage = constituencyStageRuling('summarise-consultation', place);
    if (!stage.permitted) return refused(stage);
    requireRunning(round);
    const missing = await missingGroups(acting, round, input);
    const law = await lawFor(acting, round.electionDay);
    const found = await decide(acting, round, input, law);
    const { electionDay } = round;
    const reasons = [...found.ruling.reasons, committeeDecides(input.meeting, electionDay)];
    const ruling = rule(reasons, found.ruling.undecided);
    if (!ruling.permitted) return refused(ruling);
    const outcome =
      input.outcome === 'united' && found.list?.length === round.candidates.length
        ? 'all-stand'
        : input.outcome;
    const summary: ConsultationSummary = {
      on: today,
      meeting: input.meeting,
      outcome,
      wanted: law.values.formalCandidateNumber === 'committee-fixes' ? input.wanted : null,
      missing,
      list: found.list,
    };
    await tx
      .updateTable('consultation')
      .set({ summary: JSON.stringify(summary) })
      .where('county', '=', county)
      .where('id', '=', round.id)
      .execute();
    return done(
      { outcome, candidates: found.list?.length ?? 0 },
      {
        subject: { constituency: round.constituency, consultation: round.id },
        records: [await sealedConsultation(acting, round.id)],
        ruling,
      },
    );
  },
});

async function constituencyOf({ tx, county }: Acting, id: string): Promise<string> {
  const row = await tx
    .selectFrom('consultation')
    .select('constituency')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ActError('not-found', '没有找到这一轮协商，请刷新后再看。');
  return row.constituency;
}

/** Every group has met, or it is said why not. */
async function missingGroups(
  { tx, county }: Acting,
  { id, constituency }: Consultation,
  { missing }: Input,
): Promise<ConsultationSummary['missing']> {
  const groups = await tx
    .selectFrom('voterGroup as g')
    .leftJoin('consultationRecord as r', (on) =>
      on.onRef('r.county', '=', 'g.county').onRef('r.voterGroup', '=', 'g.id').on('r.consultation', '=', id),
    )
    .where('g.county', '=', county)
    .where('g.constituency', '=', constituency)
    .orderBy('g.name')
    .select(['g.id', 'g.name', 'r.id as record'])
    .execute();
  const absent = groups.filter(({ record }) => record === null);
  if (absent.length === groups.length)
    throw new ActError('bad-request', '还没有一个小组的协商记录，不能汇总。');
  return absent.map(({ id: group, name }) => {
    const told = missing.find((each) => each.group === group);
    if (!told)
      throw new ActError('bad-request', `“${name}”还没有协商记录。请登记，或者写明为什么没有开会。`, [
        { path: 'missing', message: `${name}：写明没有开会的原因` },
      ]);
    return { group, name, reason: told.reason };
  });
}

interface Findings {
  readonly list: readonly string[] | null;
  readonly ruling: Ruling;
}

async function decide(
  { tx, county }: Acting,
  round: Consultation,
  { outcome, wanted }: Input,
  law: LocalLaw,
): Promise<Findings> {
  if (outcome === 'another-round') return { list: null, ruling: rule([]) };
  if (outcome === 'primary') return { list: null, ruling: primaryIsNeeded(round, law) };
  const asked = decideConsultation(await readConsultationRecord(tx, county, round.id), wanted, law);
  if (!asked.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能汇总。');
  const { list, reasons, undecided } = asked.ruling;
  return { list, ruling: { permitted: list !== null, reasons, undecided } };
}

/** 预选: only where some may have to be left out. */
function primaryIsNeeded({ electionDay, seats, candidates }: Consultation, law: LocalLaw): Ruling {
  const { max } = surplusRange('direct', seats);
  const { narrowWithinRange, formalCandidateNumber } = law.values;
  const { length } = candidates;
  if (length <= max && (narrowWithinRange || formalCandidateNumber === 'committee-fixes')) return rule([]);
  return rule([reason(groundOf('formal-primary', electionDay), `${length} > ${max}`, length > max)]);
}
