import { eighteenthBirthday } from './age.ts';
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Reason, reason, type Ruling } from './ruling.ts';

/** 剥夺政治权利的期间 · its first and its last day; no last day where it is for life. · @public */
export interface Deprivation {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** 登记的事实 · what has to be known of a person before he is put on a roll. */
export interface RegistrationFacts {
  readonly electionDay: CivilDate;
  readonly isCitizen: boolean;
  /** null where it is not known: then nobody can say that he is of age. */
  readonly birthDate: CivilDate | null;
  readonly deprived: Deprivation | null;
}

/** 逐项的理由 · with the field of the form that it is about. · @public */
export interface FieldReason extends Reason {
  readonly field: 'isCitizen' | 'birthDate' | 'deprived';
}

/** 登记的裁定 */
export interface RegistrationRuling extends Ruling {
  readonly reasons: readonly FieldReason[];
}

/**
 * 能否登记为选民 · 选举法（2020）第四条: a citizen who is eighteen on election day and not deprived of political rights on it. Nothing
 * else counts. 停止行使选举权利 and illness are for the committee to decide on papers, never for this function.
 * @public
 */
export function mayBeRegistered(facts: RegistrationFacts, law: LocalLaw = NATIONAL_LAW): RegistrationRuling {
  const { electionDay, isCitizen, birthDate, deprived } = facts;
  const reading = readLaw(law);
  const turns18On = birthDate === null ? null : eighteenthBirthday(birthDate, reading);
  const reasons: FieldReason[] = [
    {
      field: 'isCitizen',
      ...reason(groundOf('voter-base', electionDay), `citizen = ${isCitizen}`, isCitizen),
    },
    {
      field: 'birthDate',
      ...reason(
        groundOf('voter-age', electionDay),
        `${turns18On ?? '?'} <= ${electionDay}`,
        turns18On !== null && turns18On <= electionDay,
      ),
    },
    {
      field: 'deprived',
      ...(deprived === null
        ? reason(groundOf('voter-deprived', electionDay), 'deprived = false', true)
        : notDeprived(electionDay, deprived)),
    },
  ];
  return { permitted: reasons.every(({ holds }) => holds), reasons, undecided: reading.undecided };
}

/** 未被剥夺政治权利 · he is a voter again from the day after the last one (刑法第五十四条至第五十八条). */
export function notDeprived(electionDay: CivilDate, { from, until }: Deprivation): Reason {
  const ground = groundOf('voter-deprived', electionDay);
  if (electionDay < from) return reason(ground, `${electionDay} < ${from}`, true);
  return until === null
    ? reason(ground, `${electionDay} < ${from}`, false)
    : reason(ground, `${electionDay} > ${until}`, electionDay > until);
}
