import { ROLES, type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../acts/act.ts';
import { readReasons } from '../acts/reason-of-entry.ts';
import { BY_ITSELF, type EntryContent } from '../ledger/append.ts';
import { OPEN_CASES } from '../phases/registration/open-cases/open-case.ts';
import { DELETE_REQUEST_CONTENTS } from '../administration/delete-request-contents.ts';
import { SETTLE_SINCE } from '../phases/registration/open-cases/settle-since.ts';
import { SETTLE_ELSEWHERE } from '../phases/registration/open-cases/settle-elsewhere.ts';
import { takesPart } from '../administration/words-of-request.ts';
import { READ_REGISTER } from '../phases/registration/register.queries.ts';
import { RECEIVE_SELF_REGISTRATION } from '../phases/registration/self-registration/submit-self-registration.ts';
import { FOLLOW_HAZARDS } from './office-work/hazards/follow-hazards.ts';
import type { CheckpointRow, LedgerPage, LedgerQuerySchema } from './ledger-view.schema.ts';

export async function readLedgerPage(
  acting: Acting,
  query: z.infer<typeof LedgerQuerySchema>,
): Promise<LedgerPage> {
  const { tx, county } = acting;
  const rows = await tx
    .selectFrom('ledgerPosition as p')
    .innerJoin('ledgerEntry as e', (on) =>
      on.onRef('e.ledger', '=', 'p.ledger').onRef('e.id', '=', 'p.entry'),
    )
    .where('p.ledger', '=', county)
    .$if(query.before !== undefined, (page) => page.where('p.position', '<', query.before ?? 0))
    .$if(query.act !== undefined, (page) => page.where('e.act', '=', query.act ?? ''))
    .$if(query.outcome !== undefined, (page) => page.where('e.outcome', '=', query.outcome ?? ''))
    .$if(query.constituency !== undefined, (page) =>
      page.where('e.constituency', '=', query.constituency ?? ''),
    )
    .$if(query.q !== undefined, (page) => page.where(isMeant(query.q ?? '')))
    .orderBy('p.position', 'desc')
    .limit(query.limit + 1)
    .select(['p.position', 'p.hash', 'p.entry', 'e.act', 'e.body', 'e.constituency'])
    .execute();
  const page = rows.slice(0, query.limit);
  const names = await constituencyNames(
    acting,
    page.flatMap(({ constituency }) => constituency ?? []),
  );
  const own = page.filter(({ act }) => act in ACTS && takesPart(acting.actor.role, act as ActName));
  const whys = await readReasons(
    acting,
    own.map(({ entry }) => entry),
  );
  return {
    state: await readState(acting),
    rows: page.map(({ position, hash, entry: id, body, constituency }) => {
      const entry = JSON.parse(body) as EntryContent;
      return {
        position,
        at: entry.at,
        act: entry.act,
        title: titleOf(entry.act),
        outcome: entry.outcome,
        role: titleOfRole(entry.actor.role),
        secondRole: entry.second ? titleOfRole(entry.second.role) : null,
        constituencyName: names.get(constituency ?? '') ?? null,
        figures: { ...entry.figures },
        reasons: (entry.ruling?.reasons ?? []).map((reason) => ({ ...reason })),
        why: whys.get(id) ?? null,
        hash: hash.toString('hex'),
        body,
      };
    }),
    next: rows.length > query.limit ? (page.at(-1)?.position ?? null) : null,
  };
}

function titleOfRole(role: string): string {
  return role === BY_ITSELF.role ? '系统自动' : (ROLES[role as Role] ?? role);
}

const MOST_DIGITS_OF_A_POSITION = 9;

/** Few digits are a position, anything else the beginning of a hash. */
function isMeant(q: string): RawBuilder<boolean> {
  const isPosition = /^\d+$/.test(q) && q.length <= MOST_DIGITS_OF_A_POSITION;
  return isPosition
    ? sql<boolean>`p.position = ${Number(q)}`
    : sql<boolean>`encode(p.hash, 'hex') like ${`${q}%`}`;
}

/** The latest checkpoints. */
export async function readCheckpoints({ tx, county }: Acting): Promise<CheckpointRow[]> {
  const rows = await tx
    .selectFrom('ledgerCheckpoint')
    .select(['length', 'root', 'at', 'signature'])
    .where('ledger', '=', county)
    .orderBy('length', 'desc')
    .limit(MOST_CHECKPOINTS)
    .execute();
  return rows.map(({ length, root, at, signature }) => ({
    length,
    root: root.toString('hex'),
    at: at.toISOString(),
    signature: signature.toString('base64'),
  }));
}

const MOST_CHECKPOINTS = 500;

async function constituencyNames(
  { tx, county }: Acting,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('constituency')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readState({ tx, county, context }: Acting): Promise<LedgerPage['state']> {
  const last = await tx
    .selectFrom('ledgerPosition')
    .select(({ fn }) => fn.max('position').as('length'))
    .where('ledger', '=', county)
    .executeTakeFirstOrThrow();
  const { waiting } = await tx
    .selectFrom('ledgerQueue')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('ledger', '=', county)
    .executeTakeFirstOrThrow();
  const checkpoint = await tx
    .selectFrom('ledgerCheckpoint')
    .select(['length', 'root', 'at'])
    .where('ledger', '=', county)
    .orderBy('length', 'desc')
    .executeTakeFirst();
  return {
    length: last.length ?? 0,
    waiting,
    checkpoint: checkpoint
      ? { length: checkpoint.length, root: checkpoint.root.toString('hex'), at: checkpoint.at.toISOString() }
      : null,
    keyFingerprint: context.keys.fingerprint,
  };
}

/** What is no act of this county's people, and recorded all the same. */
const OTHER_TITLES: Readonly<Record<string, string>> = {
  [READ_REGISTER]: '查看选民登记册',
  [RECEIVE_SELF_REGISTRATION]: '收到选民自行登记',
  [OPEN_CASES]: '外县转来登记核查事项',
  [FOLLOW_HAZARDS]: '风险出现或者消除',
  [SETTLE_ELSEWHERE]: '外县处理了登记核查事项',
  [DELETE_REQUEST_CONTENTS]: '到期删除申请的内容',
  [SETTLE_SINCE]: '登记核查事项因情况变化办结或者恢复',
};

function titleOf(act: string): string {
  return OTHER_TITLES[act] ?? ACTS[act as ActName].title;
}
