/** 系统自带的文本 as they held: what was published reads the same after a release that words it otherwise. */
import type { Canonical } from '@xuanwu/ledger/canonical-json.ts';
import { NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { Context } from '../../acts/context.ts';
import { orderedId } from '../../database/ordered-id.ts';
import { ownWording } from '../../documents/wordings/own-wordings.ts';
import type { Wording } from '../../documents/wordings/wording.schema.ts';
import { seal } from '../../ledger/append.ts';

/** The first words of a kind held from the beginning. */
const BEGINNING = '00000000-0000-0000-0000-000000000000';

/** At a start: the words that this release has of every kind, where they are not those of the last one. */
export async function keepProjectWordings(
  { db }: Pick<Context, 'db'>,
  wordingOf: (kind: NoticeKind) => Wording = ownWording,
): Promise<void> {
  const { rows } = await sql<{ kind: string; sha256: string }>`
    select distinct on (kind) kind, sha256 from project_wording order by kind, since desc`.execute(db);
  const last = new Map(rows.map(({ kind, sha256 }) => [kind, sha256]));
  const now = orderedId();
  const changed = (Object.keys(NOTICE_KINDS) as NoticeKind[]).flatMap((kind) => {
    const wording = wordingOf(kind);
    const { sha256 } = seal('project-wording', kind, wording satisfies Canonical);
    if (last.get(kind) === sha256) return [];
    return [{ kind, since: last.has(kind) ? now : BEGINNING, sha256, wording: JSON.stringify(wording) }];
  });
  if (changed.length === 0) return;
  await db
    .insertInto('projectWording')
    .values(changed)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those that held when the entry was written; without an entry, those of today. */
export async function projectWording(
  { tx }: Acting,
  kind: NoticeKind,
  publication?: string,
): Promise<Wording> {
  if (publication === undefined) return ownWording(kind);
  const row = await tx
    .selectFrom('projectWording')
    .select('wording')
    .where('kind', '=', kind)
    .where('since', '<=', publication)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.wording as Wording | undefined) ?? ownWording(kind);
}
