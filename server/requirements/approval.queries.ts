/** 上级的要求 · whether an act waits for the answer of a superior office. */
import { significantDigits } from '@xuanwu/rules/area-code.ts';
import {
  approvalReasons,
  type SubmissionManner,
  type SubmissionMatterId,
  type SubmissionState,
} from '@xuanwu/rules/submissions.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../acts/act.ts';
import { lawFor } from '../local-law/law-for.ts';

/** 上报件的状态, from what its row says. */
export function stateOf(row: {
  readonly sentOn: string | null;
  readonly withdrawnOn: string | null;
  readonly outcome: string | null;
}): SubmissionState {
  if (row.withdrawnOn !== null) return 'withdrawn';
  if (row.outcome !== null) return row.outcome as 'approved' | 'returned' | 'filed';
  return row.sentOn === null ? 'draft' : 'waiting';
}

/** 报批的裁定 · of a matter of that place, by the last submission about it that was sent and not withdrawn. */
export async function approvalRuling(
  acting: Pick<Acting, 'tx' | 'county'>,
  matter: SubmissionMatterId,
  { area, electionDay }: { readonly area: string; readonly electionDay: string },
): Promise<Ruling> {
  const last = await acting.tx
    .selectFrom('submission')
    .select(['manner', 'sentOn', 'withdrawnOn', 'outcome'])
    .where('about', '=', significantDigits(area))
    .where('matter', '=', matter)
    .where('sentOn', 'is not', null)
    .where('withdrawnOn', 'is', null)
    .orderBy('sentEntry', 'desc')
    .executeTakeFirst();
  const facts = last ? { manner: last.manner as SubmissionManner, state: stateOf(last) } : null;
  return rule(approvalReasons({ electionDay, matter, last: facts }, await lawFor(acting, electionDay)));
}
