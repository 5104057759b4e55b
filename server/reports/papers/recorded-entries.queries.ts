/** 选务日志 of what a paper says: where each act that it was read from was recorded. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';

/** Done once in a constituency, so that any paper of it rests on that entry. */
const ONCE_A_CONSTITUENCY: ReadonlySet<string> = new Set<ActName>([
  'publish-roll',
  'issue-voter-cards',
  'publish-initial-list',
  'publish-formal-list',
]);

interface Recorded {
  readonly act: string;
  readonly position: number;
  /** About what the paper is about, not only about its constituency. */
  readonly isOwn: boolean;
}

/** By act the position of its last entry about the document, or about the constituency where it is done once there. */
export async function readRecorded(
  { tx, county }: Acting,
  { id, constituency }: { readonly id: string; readonly constituency: string | null },
  acts: readonly ActName[],
): Promise<ReadonlyMap<string, number>> {
  if (acts.length === 0) return new Map();
  const { rows } = await sql<Recorded>`
    select e.act, max(p.position)::int as position, (e.body::jsonb ->> 'subject') like ${`%"${id}"%`} as is_own
    from ledger_entry e join ledger_position p on p.ledger = e.ledger and p.entry = e.id
    where e.ledger = ${county} and e.act = any(${acts}::text[]) and e.outcome = 'done'
      and (e.constituency = ${constituency} or (e.body::jsonb ->> 'subject') like ${`%"${id}"%`})
    group by 1, 3`.execute(tx);
  const usable = rows.filter(({ act, isOwn }) => isOwn || ONCE_A_CONSTITUENCY.has(act));
  return new Map(
    usable.toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn)).map(({ act, position }) => [act, position]),
  );
}
