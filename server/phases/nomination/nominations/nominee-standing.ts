import { nominee } from '@xuanwu/rules/nominee.ts';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { getElection } from '../../preparation/cycle.queries.ts';
import type { NomineeStanding } from './nominee-standing.schema.ts';
import type { NomineeStatement } from './nominee-statement.schema.ts';

/**
 * 被提名人的情况说明 → 裁定: what the law makes of what he says. Nobody has looked whether he has 被选举权, so that is not said; who declines or takes money from
 * abroad stays on the list until the committee decides.
 */
export async function standingIn(
  acting: Acting,
  { election, electionDay }: Constituency,
): Promise<(statement: NomineeStatement) => NomineeStanding | null> {
  const { area } = await getElection(acting, election);
  const law = await lawFor(acting, electionDay);
  return ({ voterOf, funding, otherSeats, acceptance }) => {
    if (voterOf === null && funding === null && otherSeats === null && acceptance === null) return null;
    const decided = nominee(
      {
        electionDay,
        area,
        isEligible: true,
        isNominated: true,
        voterOf: voterOf ?? 'constituency',
        hasForeignFunding: funding?.takesForeignFunding,
        declinedOn: acceptance?.accepts === false ? acceptance.answeredOn : undefined,
        otherSeats: otherSeats?.map((seat) => seat.area) ?? [],
        hasDeclaredOtherSeats: otherSeats !== null,
      },
      law,
    );
    if (!decided.ok) return null;
    const { mayStand, mustChooseAgainst, mustDeclare, reasons } = decided.ruling;
    return {
      mayStand,
      mustChooseAgainst: [...mustChooseAgainst],
      mustDeclare,
      reasons: reasons.filter(
        ({ rule, test }) => SAID.has(rule) || (voterOf !== null && test.includes(' in ')),
      ),
    };
  };
}

/** What he himself says. */
const SAID: ReadonlySet<string> = new Set(['nom-foreign', 'nom-dual', 'nom-accept']);
