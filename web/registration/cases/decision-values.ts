import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import type { CaseDecision } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { voterDetails, type VoterValues } from '../voter-values.ts';

export type DecisionKind = CaseDecision['kind'];

/** What the form holds; each decision takes what is its own. */
export interface DecisionValues extends VoterValues {
  readonly kind?: DecisionKind;
  readonly person: string;
  readonly levels: ('county' | 'township')[];
  readonly constituencies: { readonly county?: string; readonly township?: string };
  readonly sharesNumber: boolean;
  readonly reason: string;
}

/** As the act wants it. */
export function decisionOf(values: DecisionValues): CaseDecision {
  const { kind = 'keep', person, levels } = values;
  const { county, township } = values.constituencies ?? {};
  const constituencies = { ...(county && { county }), ...(township && { township }) };
  switch (kind) {
    case 'keep':
      return { kind };
    case 'merge':
    case 'move':
      return { kind, person, constituencies };
    case 'strike':
      return { kind, person, levels };
    case 'register':
      return { kind, voter: voterDetails(values), constituencies, sharesNumber: values.sharesNumber };
  }
}

/** Whether a published roll may change: then two people decide. */
export function touchesPublished(
  { subjects }: CaseView,
  { kind, person, constituencies }: DecisionValues,
  published: ReadonlySet<string>,
): boolean {
  if (kind === undefined || kind === 'keep') return false;
  const wanted = kind === 'strike' ? [] : Object.values(constituencies ?? {});
  if (wanted.some((id) => id && published.has(id))) return true;
  const concerned = kind === 'merge' ? subjects : subjects.filter((subject) => subject.person === person);
  return concerned.some(({ isOwn, places }) => isOwn && places.some(({ isPublished }) => isPublished));
}
