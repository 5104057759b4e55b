import { type Role, ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ViewName, VIEWS } from '@xuanwu/rules/acts.ts';
import type { IsolationLevel } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { orderedId } from '../database/ordered-id.ts';
import { setScope } from '../database/scope.ts';
import { type EntryActor, type EntryContent, INSTALLATION_LEDGER } from '../ledger/append.ts';
import type { Acting } from './act.ts';
import { civilDate } from './clock.ts';
import type { Context } from './context.ts';
import { ActError } from './error-codes.ts';

/** One transaction with the actor's scope; its clock stands still. */
export function actTransaction<T>(
  context: Context,
  actor: Actor,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  return scopedTransaction(context, actor, 'read committed', work);
}

/** For reading much: one picture of the whole, so that nothing that is written meanwhile is half in it. */
export function snapshot<T>(
  context: Context,
  actor: Actor,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  return scopedTransaction(context, actor, 'repeatable read', work);
}

function scopedTransaction<T>(
  context: Context,
  actor: Actor,
  isolation: IsolationLevel,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const now = context.clock.now();
  const county = actor.county ?? INSTALLATION_LEDGER;
  const transaction = context.db.transaction().setIsolationLevel(isolation);
  return transaction.execute(async (tx) => {
    await setScope(tx, { county, area: actor.area, department: actor.department });
    return work({ context, tx, actor, county, now, today: civilDate(now), entry: orderedId() });
  });
}

/** The permission table, and the area: the first of the two checks. Row-level security is the second. */
export async function permit(
  actor: Actor,
  roles: readonly Role[],
  areaOf: () => Promise<string>,
): Promise<void> {
  if (!roles.includes(actor.role)) throw new ActError('not-permitted');
  if (actor.area !== null && actor.area !== (await areaOf())) throw new ActError('not-permitted');
}

/** For views of personal data; the rows are limited to the area by row-level security. */
export function permitView({ role }: Actor, view: ViewName): void {
  const { title, roles }: { title: string; roles: readonly Role[] } = VIEWS[view];
  if (!roles.includes(role)) {
    const titles = roles.map((each) => ROLES[each]).join('、');
    throw new ActError('not-permitted', `当前岗位不能查看${title}。请换用有权的岗位：${titles}。`);
  }
}

/** Who and when, as every entry says it. */
export function whoAndWhen(acting: Acting, second?: Actor): Pick<EntryContent, 'at' | 'actor' | 'second'> {
  return {
    at: acting.now.toISOString(),
    actor: entryActor(acting.actor),
    ...(second && { second: entryActor(second) }),
  };
}

function entryActor({ account, role, area }: Actor): EntryActor {
  return { account, role, area };
}

/** What the caller named must be there for him. */
export function found<T>(row: T | undefined, what: string): T {
  if (row !== undefined) return row;
  throw new ActError('not-found', `没有找到${what}。它可能不在您的辖区，请刷新后再看。`);
}

/** 换届, of a page that has nothing to show before there is one. */
export function opened<T>(cycle: T | null | undefined): T {
  if (cycle !== null && cycle !== undefined) return cycle;
  throw new ActError(
    'not-found',
    '本级还没有建立换届。县（市、区）的选举办主任在首页建立换届以后，这一页才有内容。',
  );
}
