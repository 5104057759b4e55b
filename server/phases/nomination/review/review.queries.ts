import type { ReviewGround } from '@xuanwu/rules/review.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';

/** 联审单位: departments for which somebody can answer now. */
export async function readDepartments({ tx, county }: Acting): Promise<string[]> {
  const rows = await tx
    .selectFrom('roleGrant')
    .select('department')
    .distinct()
    .where('county', '=', county)
    .where('role', '=', 'reviewer')
    .where('revokedAt', 'is', null)
    .orderBy('department')
    .execute();
  return rows.flatMap(({ department }) => department ?? []);
}

export interface ReviewRequest {
  readonly id: string;
  readonly constituency: string;
  readonly area: string;
  readonly candidate: string;
  readonly department: string;
  readonly askedOn: string;
  readonly dueOn: string;
}

/** What this department was asked; of another's it finds nothing. */
export async function getRequest({ tx, county, actor }: Acting, id: string): Promise<ReviewRequest> {
  const row = await tx
    .selectFrom('reviewRequest')
    .select(['id', 'constituency', 'area', 'candidate', 'department', 'askedOn', 'dueOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .where('department', '=', actor.department ?? '')
    .executeTakeFirst();
  return found(row, '本单位的这件联审');
}

/** 正式名单公布之日; null while it is not published. */
export async function formalPublishedOn(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
): Promise<string | null> {
  const list = await tx
    .selectFrom('formalList')
    .select('publishedOn')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  return list?.publishedOn ?? null;
}

/** What a department said last, until it is deleted. */
export interface Opinion {
  readonly id: string;
  readonly candidate: string;
  readonly department: string;
  readonly ground: ReviewGround | null;
  readonly commitment: string;
}

/** 现在的意见 about a nominee: of each request the last one. */
export async function readOpinions(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  candidate: string,
): Promise<Opinion[]> {
  const rows = await tx
    .selectFrom('reviewOpinion as o')
    .innerJoin('reviewRequest as r', (on) =>
      on.onRef('r.county', '=', 'o.county').onRef('r.id', '=', 'o.request'),
    )
    .where('o.county', '=', county)
    .where('r.candidate', '=', candidate)
    .distinctOn('o.request')
    .orderBy('o.request')
    .orderBy('o.ordinal', 'desc')
    .select(['o.id', 'r.candidate', 'o.department', 'o.ground', 'o.commitment'])
    .execute();
  return rows.map((row) => ({ ...row, ground: row.ground as ReviewGround | null }));
}
