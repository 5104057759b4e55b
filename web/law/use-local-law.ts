import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import { type LocalLaw, localLaw, lawWithDecisions } from '@xuanwu/rules/local-law.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { heldDecision, type Law } from '@xuanwu/server/law/law-view.schema.ts';
import { useRead } from '../api/queries.ts';
import { useSession } from '../api/session.tsx';

/** 当地适用的规定 where the caller works, with what was decided there: the server asks the rules with the same. */
export function useLocalLaw(electionDay?: CivilDate): LocalLaw {
  return useLocalLawOn()(electionDay);
}

/** The same for several election days, where batches are seen together. */
export function useLocalLawOn(): (electionDay?: CivilDate) => LocalLaw {
  const { current } = useSession();
  const read = useRead<Law>('/api/law');
  return (electionDay) =>
    read.data ? lawOf(read.data, electionDay) : localLaw(current?.county ?? undefined);
}

function lawOf({ place, decisions, rules }: Law, electionDay?: CivilDate): LocalLaw {
  const held = decisions.filter(({ inForce }) => inForce).map(heldDecision);
  const layers = rules
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map((adopted) => adopted.rules as LocalRules);
  return lawWithDecisions(place.code, held, { layers, ...(electionDay !== undefined && { electionDay }) });
}
