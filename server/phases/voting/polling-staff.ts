import { randomUUID } from 'node:crypto';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { staffExclusions } from '@xuanwu/rules/staff-exclusions.ts';
import type { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import { lawFor } from '../../local-law/law-for.ts';
import type { PollingStaffSchema } from './polling-place.schema.ts';

export type PollingStaff = z.infer<typeof PollingStaffSchema>;

/** 候选人不得担任本选区的工作人员 (by name: whoever shares a candidate's name is asked about). */
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
    .select('c.name')
    .execute();
  return staffExclusions(
    {
      electionDay,
      candidates: candidates.map((candidate) => candidate.name),
      staff: staff.map(({ name, duty }) => ({
        id: name,
        role: duty === 'scrutineer' || duty === 'teller' ? duty : 'staff',
        closeRelatives: [],
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
    .values(staff.map((person) => ({ county, id: randomUUID(), place, ...person })))
    .execute();
}
