import type { NamedCandidate } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../../acts/act.ts';
import {
  type Consultation,
  covers,
  readConsultationRecord,
  readConsultations,
} from './consultation.queries.ts';
import type { ConsultationRecord } from '@xuanwu/evidence/records.ts';
import { type Primary, readPrimaries } from './primary.queries.ts';

/** 按什么确定: the last consultation that came to a list, or the primaries that followed one that did not. */
export interface BasisOfChoice {
  readonly consultation: { readonly id: string; readonly record: ConsultationRecord } | null;
  readonly primaries: readonly Primary[];
  /** What has to be finished first. */
  readonly unfinished: 'consultation' | 'primary' | null;
}

const NOTHING: BasisOfChoice = { consultation: null, primaries: [], unfinished: null };

/** What voters said of exactly those who may be chosen now: nobody was listed since. */
export async function readBasisOfChoice(
  acting: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
  initial: readonly NamedCandidate[],
): Promise<BasisOfChoice> {
  const rounds = await readConsultations(acting, constituency);
  const last = rounds.at(-1);
  if (!last) return NOTHING;
  if (last.summary === null) return { ...NOTHING, unfinished: 'consultation' };
  if (!covers(last, initial)) return NOTHING;
  return last.summary.outcome === 'primary' ? afterPrimaries(acting, last) : afterConsultation(acting, last);
}

async function afterPrimaries(
  acting: Pick<Acting, 'tx' | 'county'>,
  { id, constituency }: Consultation,
): Promise<BasisOfChoice> {
  const all = await readPrimaries(acting, constituency);
  const primaries = all.filter(({ consultation }) => consultation === id);
  const result = primaries.at(-1)?.result;
  const isDone = result !== undefined && result !== null && result.valid && result.tied.length === 0;
  return { consultation: null, primaries, unfinished: isDone ? null : 'primary' };
}

async function afterConsultation(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  { id, summary }: Consultation,
): Promise<BasisOfChoice> {
  if (summary?.list === null) return NOTHING;
  return {
    consultation: { id, record: await readConsultationRecord(tx, county, id) },
    primaries: [],
    unfinished: null,
  };
}
