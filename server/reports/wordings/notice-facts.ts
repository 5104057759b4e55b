/** What a reader gives for a document: its values with their sources, and where it belongs. */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { FieldContent, FieldSource, FieldValue } from '../../documents/wordings/field.ts';
import type { ValuesOf } from '../../documents/wordings/kinds.ts';
import { basisOf } from '../letterhead.ts';

export interface NoticeFacts<Kind extends NoticeKind = NoticeKind> {
  readonly values: ValuesOf<Kind>;
  readonly area: string;
}

export function value(content: FieldContent | number | null, source: FieldSource): FieldValue {
  return { content: typeof content === 'number' ? String(content) : (content ?? ''), source };
}

/** 依据, as a notice prints it. */
export function basisValue(rule: RuleId, electionDay: string): FieldValue {
  return value(basisOf(rule, electionDay), { record: '法律条文', article: articleOf(rule, electionDay) });
}

/** 机关名称: the election committee of the congress. */
export async function issuerValue({ tx }: Acting, area: string): Promise<FieldValue> {
  const place = await tx.selectFrom('area').select('name').where('code', '=', area).executeTakeFirst();
  return value(`${place?.name ?? ''}选举委员会`, { record: '行政区划', page: '/seats' });
}

/** The last act of this kind about it; preparation has few of them. */
export async function entryOf(
  { tx, county }: Acting,
  act: ActName,
  about: Readonly<Record<string, string>>,
): Promise<{ entry?: string }> {
  const row = await tx
    .selectFrom('ledgerEntry')
    .select('id')
    .where('ledger', '=', county)
    .where('act', '=', act)
    .where('outcome', '=', 'done')
    .where(sql<boolean>`(body::jsonb -> 'subject') @> ${JSON.stringify(about)}::jsonb`)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { entry: row.id } : {};
}
