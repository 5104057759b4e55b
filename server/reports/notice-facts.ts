/** What a reader gives for a document: its values with their sources, and where it belongs. */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import type { FieldContent, FieldSource, FieldValue } from '../documents/wordings/field.ts';
import type { ContentsOf, ValuesOf } from '../documents/wordings/kinds.ts';
import { basisOf, type Letterhead } from './letterhead.ts';

export interface NoticeFacts<Kind extends NoticeKind = NoticeKind> {
  readonly values: ValuesOf<Kind>;
  readonly area: string;
  /** Where an act has published it: when, and by which entry of the ledger. Its words are those that held then. */
  readonly published?: { readonly on: string; readonly entry: string };
}

/** Contents with their sources: of those that are not named the common one. */
export function sourced<Kind extends NoticeKind>(
  contents: ContentsOf<Kind>,
  common: FieldSource,
  own: Partial<Record<keyof ContentsOf<Kind>, FieldSource>>,
): ValuesOf<Kind> {
  const named = own as Readonly<Record<string, FieldSource | undefined>>;
  return Object.fromEntries(
    Object.entries<FieldContent>(contents).map(([name, content]) => [
      name,
      { content, source: named[name] ?? common },
    ]),
  ) as unknown as ValuesOf<Kind>;
}

/** Where the names at the head of a document were written down. */
export function headSources({ constituency }: Letterhead) {
  return {
    机关名称: { record: '行政区划', page: '/seats' },
    人大名称: { record: '换届的各级选举', page: '/seats' },
    选区名称: { record: '选区', page: `/constituencies/${constituency.id}` },
  } satisfies Record<string, FieldSource>;
}

/** Where what every notice of a constituency says was written down. */
export function constituencySources(head: Letterhead) {
  const { id, electionDay } = head.constituency;
  const page = `/constituencies/${id}`;
  return {
    ...headSources(head),
    选举日: { record: '选区的选举日', article: articleOf('ec-power', electionDay), page: '/calendar' },
    应选名额: { record: '分配的应选代表名额', article: articleOf('alloc-seats', electionDay), page },
  } satisfies Record<string, FieldSource>;
}

/** 依据 */
export function lawSource(rule: RuleId, electionDay: string): FieldSource {
  return { record: '法律条文', article: articleOf(rule, electionDay) };
}

export function value(content: FieldContent | number | null, source: FieldSource): FieldValue {
  return { content: typeof content === 'number' ? String(content) : (content ?? ''), source };
}

/** 依据, as a notice prints it. */
export function basisValue(rule: RuleId, electionDay: string): FieldValue {
  return value(basisOf(rule, electionDay), lawSource(rule, electionDay));
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
