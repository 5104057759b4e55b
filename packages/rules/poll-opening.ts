import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Ruling } from './ruling.ts';

/** 投票场所 with the staff that the law asks for. */
export interface StaffedPlace {
  readonly name: string;
  readonly kind: 'station' | 'meeting' | 'mobile-box';
  readonly scrutineers: number;
  readonly tellers: number;
}

/** 监票人、计票人的人数 · 总监票人 is one of the scrutineers; a name that is written twice is one person. */
export function staffedBy(
  staff: readonly { readonly name: string; readonly duty: string }[],
): Pick<StaffedPlace, 'scrutineers' | 'tellers'> {
  const people = (...duties: string[]) =>
    new Set(staff.filter(({ duty }) => duties.includes(duty)).map(({ name }) => name.trim())).size;
  return { scrutineers: people('scrutineer', 'chief-scrutineer'), tellers: people('teller') };
}

/** 宣布投票开始的条件. */
export interface PollOpening {
  readonly today: CivilDate;
  readonly electionDay: CivilDate;
  readonly places: readonly StaffedPlace[];
}

/**
 * 能否宣布投票开始 · 选举法（2020）第三十八条、第四十三条: on the day, with a place, and at every place scrutineers and tellers; a mobile box has
 * at least two scrutineers with it.
 */
export function pollMayOpen(facts: PollOpening, law: LocalLaw = NATIONAL_LAW): Ruling {
  const { today, electionDay, places } = facts;
  const reading = readLaw(law);
  const reasons: Reason[] = [
    reason(groundOf('vote-day', electionDay), `${today} = ${electionDay}`, today === electionDay),
    reason(groundOf('vote-place', electionDay), `${places.length} >= 1`, places.length >= 1),
  ];
  for (const { name, kind, scrutineers, tellers } of places) {
    if (kind === 'mobile-box') {
      const least = consult(reading, 'mobileBoxScrutineersMin');
      const test = `${name}: 监票人 ${scrutineers} >= ${least}`;
      reasons.push(reason(groundOf('vote-mobile', electionDay), test, scrutineers >= least));
    } else {
      const test = `${name}: 监票人 ${scrutineers} >= 1, 计票人 ${tellers} >= 1`;
      reasons.push(reason(groundOf('vote-staff', electionDay), test, scrutineers >= 1 && tellers >= 1));
    }
  }
  return { permitted: reasons.every(({ holds }) => holds), reasons, undecided: reading.undecided };
}

/**
 * 监票人是否成对 · the law does not say how many; where there is one, nobody watches when he does not come. Of a mobile box it says, and the poll is not
 * opened without.
 */
export function scrutineersInPairs(places: readonly StaffedPlace[], electionDay: CivilDate): Reason[] {
  return places
    .filter(({ kind, scrutineers }) => kind !== 'mobile-box' && scrutineers > 0)
    .map(({ name, scrutineers }) =>
      reason(
        groundOf('vote-staff-two', electionDay),
        `${name}: 监票人 ${scrutineers} >= 2`,
        scrutineers >= 2,
      ),
    );
}
