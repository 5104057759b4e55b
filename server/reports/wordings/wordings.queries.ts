/** 文书文本 as they hold: the county's, or the project's own. */
import { NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Acting } from '../../acts/act.ts';
import { type RawBuilder, sql } from 'kysely';
import { checkWording } from '../../documents/wordings/check-wording.ts';
import { type FieldDefinition, isNames } from '../../documents/wordings/field.ts';
import { wordingRules } from '../../documents/wordings/kinds.ts';
import { ownWording } from '../../documents/wordings/own-wordings.ts';
import type { Wording } from '../../documents/wordings/wording.schema.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { projectWording } from './project-wordings.ts';
import type { WordingView } from './wordings.schema.ts';

export interface WordingInForce {
  readonly wording: Wording;
  /** 0 where nobody has adapted it. */
  readonly version: number;
  readonly isAdapted: boolean;
}

/**
 * The words that hold now, or those that held when the entry was written: what the ledger has before it. A published notice says the same
 * however often it is printed, for nothing comes to stand before an entry that has its position; where the county had no words of its own, in
 * the project's words of that time.
 */
export async function wordingInForce(
  acting: Acting,
  kind: NoticeKind,
  publication?: string,
): Promise<WordingInForce> {
  const { tx, county } = acting;
  const position = (entry: RawBuilder<unknown>) =>
    sql`(select p.position from ledger_position p where p.ledger = ${county} and p.entry = ${entry})`;
  const published = position(sql`${publication ?? null}::uuid`);
  const { rows } = await sql<{ version: number; wording: Wording | null }>`
    select w.version, w.wording from document_wording w
    where w.county = ${county} and w.kind = ${kind}
      and coalesce(${position(sql`w.entry`)} < ${published}, ${published} is null)
    order by w.version desc limit 1`.execute(tx);
  const [row] = rows;
  const adapted = row?.wording ?? null;
  return {
    wording: adapted ?? (await projectWording(acting, kind, publication)),
    version: row?.version ?? 0,
    isAdapted: adapted !== null,
  };
}

export async function readWordings(acting: Acting): Promise<WordingView[]> {
  const views = [];
  for (const kind of Object.keys(NOTICE_KINDS) as NoticeKind[]) views.push(await readWording(acting, kind));
  return views;
}

async function readWording(acting: Acting, kind: NoticeKind): Promise<WordingView> {
  const { fields, required } = wordingRules(kind, await dayOfCycle(acting));
  const articles = new Map(required.map(({ field, article }) => [field, article]));
  return {
    kind,
    title: NOTICE_KINDS[kind],
    ...(await wordingInForce(acting, kind)),
    own: ownWording(kind),
    fields: Object.entries(fields).map(([name, field]) => ({
      name,
      written: written(name, field),
      about: field.about,
      sample: sampleText(field),
      requiredBy: articles.get(name) ?? null,
    })),
    versions: await readVersions(acting, kind),
  };
}

function written(name: string, { type }: FieldDefinition): string {
  const ways = {
    text: `{${name}}`,
    names: `{${name}}`,
    flag: `{如果 ${name}}…{结束}`,
    list: `{逐项 ${name}}…{结束}`,
    table: `{表格 ${name}}`,
  } as const;
  return ways[type];
}

function sampleText({ sample }: FieldDefinition): string {
  if (typeof sample === 'boolean') return sample ? '是' : '否';
  if (typeof sample === 'string') return sample;
  return isNames(sample) && sample.length > 0 ? sample.join('、') : '（表格）';
}

async function readVersions({ tx, county }: Acting, kind: NoticeKind): Promise<WordingView['versions']> {
  const rows = await tx
    .selectFrom('documentWording as w')
    .innerJoin('account', 'account.id', 'w.account')
    .leftJoin('ledgerPosition as p', (on) =>
      on.onRef('p.ledger', '=', 'w.county').onRef('p.entry', '=', 'w.entry'),
    )
    .where('w.county', '=', county)
    .where('w.kind', '=', kind)
    .orderBy('w.version', 'desc')
    .select(['w.version', 'w.adoptedOn', 'w.wording', 'account.displayName as by', 'p.position'])
    .execute();
  return rows.map(({ wording, ...row }) => ({ ...row, wording: wording as unknown as Wording | null }));
}

/** The articles are those of the current election. */
export async function mistakesOf(acting: Acting, kind: NoticeKind, wording: Wording) {
  return checkWording(wording, wordingRules(kind, await dayOfCycle(acting)));
}

async function dayOfCycle(acting: Acting): Promise<string> {
  const { cycle } = await readCurrentCycle(acting);
  return cycle?.electionDay ?? acting.today;
}
