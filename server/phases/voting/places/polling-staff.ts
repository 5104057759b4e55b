import { randomUUID } from 'node:crypto';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type StaffRole, staffExclusions } from '@xuanwu/rules/staff-exclusions.ts';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { PollingStaffSchema } from '../polling-place.schema.ts';

/** 监票、计票的职务: 总监票人 is one of the scrutineers, and who calls or writes the votes takes part in the count. */
const ROLE_OF_DUTY: Readonly<Partial<Record<PollingStaff['duty'], StaffRole>>> = {
  'chief-scrutineer': 'scrutineer',
  scrutineer: 'scrutineer',
  teller: 'teller',
  caller: 'teller',
  scribe: 'teller',
};

export type PollingStaff = z.infer<typeof PollingStaffSchema>;

/** 候选人不得担任本选区的工作人员，近亲属不得监票、计票 (by name: whoever shares a candidate's name is asked about; relatives as each has said himself). */
export async function staffRuling(
  { tx, county }: Acting,
  constituencies: readonly string[],
  electionDay: string,
  staff: readonly PollingStaff[],
): Promise<Ruling> {
  const candidates = await tx
    .selectFrom('formalCandidate as f')
    .innerJoin('initialCandidate as c', (on) =>
      on.onRef('c.county', '=', 'f.county').onRef('c.id', '=', 'f.candidate'),
    )
    .where('f.county', '=', county)
    .where('f.constituency', 'in', constituencies)
    .where('f.removedBy', 'is', null)
    .select('c.name')
    .execute();
  return staffExclusions(
    {
      electionDay,
      candidates: candidates.map((candidate) => candidate.name),
      staff: staff.map(({ name, duty, kin }) => ({
        id: name,
        role: ROLE_OF_DUTY[duty] ?? 'staff',
        closeRelatives: kin ?? [],
      })),
    },
    await lawFor({ tx, county }, electionDay),
  );
}

export async function insertStaff(
  { tx, county }: Acting,
  place: string,
  staff: readonly PollingStaff[],
): Promise<void> {
  if (staff.length === 0) return;
  await tx
    .insertInto('pollingStaff')
    .values(
      staff.map(({ name, duty, kin = null, elected = false }) => ({
        county,
        id: randomUUID(),
        place,
        name,
        duty,
        elected,
        kin: kin === null ? null : JSON.stringify(kin),
      })),
    )
    .execute();
}
