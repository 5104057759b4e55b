import type { ActName } from '@xuanwu/rules/acts.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Link } from 'react-router';
import { wordsOf } from '../widgets/pending-act-words.ts';

/** Where a thing lies that has no page of its own. */
const PAGES: Partial<Record<ActName, string>> = {
  'publish-constituencies': '/seats?tab=publication',
  'change-election-day': '/calendar',
  'issue-eligibility-certificate': '/register?tab=transfers',
  'take-back-eligibility-certificate': '/register?tab=transfers',
  'withdraw-local-rules': '/law',
  'approve-fund-spending': '/funds',
  'reverse-fund-entry': '/funds',
  'close-cycle': '/closing',
  'reopen-cycle': '/closing',
  'dissolve-committee': '/closing',
  'decide-ballot-destruction': '/closing',
  'send-submission': '/submissions',
  'answer-submission': '/submissions',
  'send-sheet': '/sheets',
  'require-stage-gate': '/inspections',
  'lift-stage-gate': '/inspections',
  'issue-bulletin': '/bulletins',
  'confirm-credentials': '/credentials',
  'publish-deputies': '/credentials',
};

/** What is asked for, in words, with a way to look at it; what is about somebody on no roll yet can be looked at in the request alone. */
export function Subject({ row }: { row: PendingActRow }) {
  const page = pageOf(row);
  const words = wordsOf(row);
  return page === undefined ? words : <Link to={page}>{words}</Link>;
}

function pageOf({ act, about }: PendingActRow): string | undefined {
  const { round, constituency, case: caseId } = about;
  if (round !== null) return `/results/${round}`;
  if (caseId !== null) return `/cases/${caseId}`;
  if (constituency !== null) return `/constituencies/${constituency}`;
  return PAGES[act as ActName];
}
