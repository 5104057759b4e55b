import type { RollCorrectionRecord, RollRecord } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import type { Tx } from '../../database/connect.ts';

/** The published roll of a constituency, from the tables as they are: everyone on it when it was published. */
export async function readRollRecord(
  tx: Tx,
  county: string,
  constituency: string,
  publishedOn: string,
): Promise<RollRecord> {
  const voters = await tx
    .selectFrom('rollEntry')
    .select(['serial', 'name', 'sex', 'voterGroup'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('added', '=', false)
    .orderBy('serial')
    .execute();
  return {
    constituency,
    publishedOn,
    voters: voters.map(({ voterGroup, ...voter }) => ({
      ...voter,
      ...(voterGroup !== null && { group: voterGroup }),
    })),
  };
}

type CorrectionRow = Omit<RollCorrectionRecord, 'ordinal' | 'follows' | 'amendedName' | 'amendedSex'> & {
  readonly id: string;
  readonly ordinal: number | null;
  readonly follows: string | null;
  readonly amendedName: string | null;
  readonly amendedSex: string | null;
};

/** In their order; what was corrected before they were counted comes first, without a number. */
export async function readRollCorrections(
  tx: Tx,
  county: string,
  constituency: string,
): Promise<(RollCorrectionRecord & { id: string })[]> {
  const { rows } = await sql<CorrectionRow>`
    select k.id, k.constituency, k.kind, e.serial, e.name, k.amended_name, k.amended_sex, k.reason, k.published_on, k.ordinal, k.follows
    from roll_correction k
    join roll_entry e on e.county = k.county and e.constituency = k.constituency and e.person = k.person
    where k.county = ${county} and k.constituency = ${constituency}
    order by k.ordinal nulls first, k.published_on, k.id`.execute(tx);
  return rows.map(({ ordinal, follows, amendedName, amendedSex, ...row }) => ({
    ...row,
    ...(amendedName !== null && { amendedName }),
    ...(amendedSex !== null && { amendedSex }),
    ...(ordinal !== null && follows !== null && { ordinal, follows }),
  }));
}

const CHANGES = { added: '补登', struck: '除名', amended: '更正姓名' } as const;

/** 更正一览: what was corrected and of whom, as it is published. */
export function correctionWords({
  kind,
  name,
  amendedName,
  amendedSex,
}: Pick<RollCorrectionRecord, 'kind' | 'name' | 'amendedName' | 'amendedSex'>): {
  readonly what: string;
  readonly name: string;
} {
  if (amendedSex !== undefined)
    return { what: '更正性别', name: `${name} → ${amendedSex === 'male' ? '男' : '女'}` };
  return { what: CHANGES[kind], name: amendedName === undefined ? name : `${name} → ${amendedName}` };
}
