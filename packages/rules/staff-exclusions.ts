import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { consult, readLaw, type LawReading, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { type Ground, type Reason, reason, rule, type Ruling } from './ruling.ts';

/** 选举工作人员的职务 · @public */
export type StaffRole = 'scrutineer' | 'teller' | 'staff';

/** 拟任的选举工作人员 · someone who is to work in a constituency. · @public */
export interface StaffMember {
  readonly id: string;
  readonly role: StaffRole;
  /** 近亲属中的候选人 · candidates of this constituency who are close relatives (民法典第一千零四十五条). */
  readonly closeRelatives: readonly string[];
}

/** 工作人员名单 · of one constituency. */
export interface Staffing {
  readonly electionDay: CivilDate;
  readonly candidates: readonly string[];
  readonly staff: readonly StaffMember[];
}

/** 工作人员名单的裁定 */
export interface StaffRuling extends Ruling {
  /** 不得担任的人 */
  readonly excluded: readonly string[];
}

/**
 * 不得做选举工作人员的人 · 选举法（2020）第四十三条: close relatives of candidates are no scrutineers or tellers, and candidates no staff at all
 * where they stand; in some provinces their close relatives neither.
 * @public
 */
export function staffExclusions(facts: Staffing, law: LocalLaw = NATIONAL_LAW): StaffRuling {
  const { electionDay, candidates, staff } = facts;
  const reading = readLaw(law);
  const found = staff.flatMap(({ id, role, closeRelatives }) => {
    const reasons: Reason[] = [];
    if (candidates.includes(id))
      reasons.push(reason(groundOf('staff-candidate', electionDay), `${id}: no candidate here`, false));
    const ground = groundForRelatives(role, electionDay, reading);
    const relative = closeRelatives.find((each) => candidates.includes(each));
    if (ground !== undefined && relative !== undefined) {
      reasons.push(reason(ground, `${id}: no close relative of ${relative}`, false));
    }
    return reasons.map((each) => ({ id, reason: each }));
  });
  return {
    ...rule(
      found.map((each) => each.reason),
      reading.undecided,
    ),
    excluded: [...new Set(found.map(({ id }) => id))],
  };
}

function groundForRelatives(
  role: StaffRole,
  electionDay: CivilDate,
  reading: LawReading,
): Ground | undefined {
  if (role !== 'staff') return groundOf('staff-scrutineer', electionDay);
  if (consult(reading, 'staffExclusions') === 'counting') return undefined;
  const ground = groundOf('staff-candidate', electionDay);
  return { ...ground, article: reading.law.articles.staffExclusions ?? ground.article };
}
