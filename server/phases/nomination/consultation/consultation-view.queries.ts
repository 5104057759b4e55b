import {
  decideConsultation,
  decidePrimaryVote,
  opinionTotals,
  selectedIn,
} from '@xuanwu/evidence/formal-choice.ts';
import { LEAST_PRESENT } from '@xuanwu/rules/consultation.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../constituencies/seat-ledger.queries.ts';
import { type InitialCandidate, readInitialCandidates } from '../candidate.queries.ts';
import { readBasisOfChoice } from './basis-of-choice.ts';
import { type Consultation, readConsultations, readGroupRecords } from './consultation.queries.ts';
import type { ConsultationView } from './consultation-view.schema.ts';
import { countVoters } from './count-voters.ts';
import type { PrimaryRuling } from '@xuanwu/rules/primary.ts';
import { agreedSheet, type Primary, readPrimaries, readTypists, standingPrimary } from './primary.queries.ts';

export async function readConsultationView(acting: Acting, id: string): Promise<ConsultationView> {
  const { electionDay } = await getConstituency(acting, id);
  const law = await lawFor(acting, electionDay);
  const seats = await seatsOf(acting.tx, acting.county, id);
  const { min, max } = surplusRange('direct', Math.max(1, seats));
  const initial = await readInitialCandidates(acting, id);
  const voters = await countVoters(acting, id);
  const rounds: ConsultationView['rounds'] = [];
  const consultations = await readConsultations(acting, id);
  for (const round of consultations) rounds.push(await roundView(acting, round, law));
  const primaries = await readPrimaries(acting, id);
  const primaryViews: ConsultationView['primaries'] = [];
  for (const primary of primaries) {
    const typists = await readTypists(acting, primary.id);
    const isEnteredByMe = typists.some(({ account }) => account === acting.actor.account);
    primaryViews.push({ ...primaryView(primary, voters, law), isEnteredByMe });
  }
  return {
    seats,
    range: { min, max },
    initial: initial.map(({ id: candidate, name, listedIn }) => ({
      id: candidate,
      name,
      isListed: listedIn !== null,
    })),
    voters,
    leastPresent: LEAST_PRESENT,
    fixesNumber: law.values.formalCandidateNumber === 'committee-fixes',
    mayNarrow: law.values.narrowWithinRange,
    groups: await readGroups(acting, id),
    rounds,
    primaries: primaryViews,
    primaryStands: standingPrimary(consultations.at(-1), primaries, initial),
    basis: await readBasis(acting, id, initial, law),
  };
}

async function readGroups({ tx, county }: Acting, constituency: string): Promise<ConsultationView['groups']> {
  const rows = await tx
    .selectFrom('voterGroup as g')
    .leftJoin('consultationRecord as r', (on) =>
      on.onRef('r.county', '=', 'g.county').onRef('r.voterGroup', '=', 'g.id'),
    )
    .where('g.county', '=', county)
    .where('g.constituency', '=', constituency)
    .groupBy(['g.id', 'g.name', 'g.convener', 'g.voters'])
    // In the order in which they were set up: 一组, 二组.
    .orderBy('g.id')
    .select(['g.id', 'g.name', 'g.convener', 'g.voters'])
    .select(({ fn }) => fn.count<number>('r.id').as('records'))
    .execute();
  return rows.map(({ records, ...group }) => ({ ...group, isUsed: records > 0 }));
}

async function roundView(
  acting: Acting,
  round: Consultation,
  law: LocalLaw,
): Promise<ConsultationView['rounds'][number]> {
  const records = await readGroupRecords(acting, round.id);
  const groups = records.map(({ opinions, ...record }) => ({ ...record, opinions }));
  const asked = decideConsultation({ ...round, groups }, round.summary?.wanted ?? null, law);
  const { id, number, form, openedOn, candidates, summary } = round;
  return {
    id,
    number,
    form,
    openedOn,
    candidates: [...candidates],
    records: records.map(({ scan, opinions, ...record }) => ({
      ...record,
      opinions: opinions.map(plain),
      hasScan: scan !== null,
    })),
    totals: opinionTotals({ groups }).map(plain),
    proposal: asked.ok
      ? { list: asked.ruling.list && [...asked.ruling.list], reasons: [...asked.ruling.reasons] }
      : null,
    summary: summary && {
      on: summary.on,
      meeting: summary.meeting,
      outcome: summary.outcome,
      missing: [...summary.missing],
      list: summary.list && [...summary.list],
    },
  };
}

function plain({ candidates, voters }: { readonly candidates: readonly string[]; readonly voters: number }) {
  return { candidates: [...candidates], voters };
}

function primaryView(
  primary: Primary,
  voters: number,
  law: LocalLaw,
): Omit<ConsultationView['primaries'][number], 'isEnteredByMe'> {
  const { id, number, orderedOn, heldOn, meeting, candidates, choices, again, sheets, result } = primary;
  const agreed = agreedSheet(primary);
  const asked =
    agreed && decidePrimaryVote(primary, { voters: result?.voters ?? voters, sheet: agreed }, law);
  return {
    id,
    number,
    orderedOn,
    heldOn,
    meeting,
    candidates: [...candidates],
    choices,
    again,
    entered: sheets.length,
    count: agreed ? 'agreed' : ((['none', 'first-entered', 'differs'] as const)[sheets.length] ?? 'differs'),
    sheet: agreed ? { ...agreed, votes: [...agreed.votes] } : null,
    reasons: asked?.ok ? [...asked.ruling.reasons] : [],
    outcome: asked?.ok ? outcomeOf(asked.ruling) : null,
    result: result && { ...result, selected: [...result.selected], tied: [...result.tied] },
  };
}

function outcomeOf({
  valid,
  selected,
  tied,
  open,
}: PrimaryRuling): ConsultationView['primaries'][number]['outcome'] {
  return { valid, selected: [...selected], tied: [...tied], open };
}

async function readBasis(
  acting: Acting,
  constituency: string,
  initial: readonly InitialCandidate[],
  law: LocalLaw,
): Promise<ConsultationView['basis']> {
  const { unfinished, consultation, primaries } = await readBasisOfChoice(acting, constituency, initial);
  const totals = consultation && opinionTotals(consultation.record).map(plain);
  const byNominee = consultation?.record.form === 'nominees';
  return {
    unfinished,
    opinions: byNominee ? null : totals,
    support:
      totals && byNominee
        ? Object.fromEntries(totals.map(({ candidates, voters }) => [candidates[0] ?? '', voters]))
        : null,
    list: consultation?.record.summary?.list ? [...consultation.record.summary.list] : null,
    primarySelected: primaries.length > 0 ? selectedIn(primaries, law) : null,
  };
}

/** The picture of the signed paper. */
export async function readScan({ context, tx, county }: Acting, record: string) {
  const row = await tx
    .selectFrom('consultationRecord')
    .select(['scan', 'scanType'])
    .where('county', '=', county)
    .where('id', '=', record)
    .executeTakeFirst();
  const { scan, scanType } = found(row, '这份协商记录');
  return { content: context.files.get(found(scan ?? undefined, '扫描件')), type: scanType ?? '' };
}
