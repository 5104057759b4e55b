/** 申请办的是哪一件: of two requests for one act about one thing the second could never be confirmed, and is not taken. */
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import type { Act, Acting } from './act.ts';
import { civilDate, civilTime } from './clock.ts';
import { ActError } from './error-codes.ts';

/** As it stands with the request; null where several may wait beside one another. */
export function aboutOf<Input>({ about }: Pick<Act<Input, unknown>, 'about'>, input: Input): string | null {
  if (!about) return null;
  const fields = input as Readonly<Record<string, unknown>>;
  const values = about.map((field) => fields[field]);
  return values.includes(undefined) ? null : JSON.stringify(values);
}

interface WaitingRequest {
  readonly id: string;
  readonly askedBy: string;
  readonly displayName: string;
  readonly askedAt: Date;
}

/** The one that waits, as far as it lies within the caller's area. */
export function findWaiting(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  act: ActName,
  about: string | null,
): Promise<WaitingRequest | undefined> {
  return tx
    .selectFrom('pendingAct as p')
    .innerJoin('account as a', 'a.id', 'p.askedBy')
    .select(['p.id', 'p.askedBy', 'a.displayName', 'p.askedAt'])
    .where('p.county', '=', county)
    .where('p.act', '=', act)
    .where('p.about', '=', about)
    .where('p.state', '=', 'waiting')
    .executeTakeFirst();
}

/** By whom the first was asked for, and when; what lies outside the caller's area he is not told of. */
export async function alreadyAsked(acting: Acting, act: ActName, about: string | null): Promise<ActError> {
  const first = await findWaiting(acting, act, about);
  if (!first) return new ActError('already-asked');
  const { askedBy, displayName, askedAt } = first;
  const isOwn = askedBy === acting.actor.account;
  const what = `“${ACTS[act].title}”已由${isOwn ? '您' : displayName}于 ${civilDate(askedAt)} ${civilTime(askedAt)} 申请，正在等待复核`;
  return new ActError(
    'already-asked',
    isOwn
      ? `${what}，不用再申请。要改内容的，先在“待复核”里撤回那一件。`
      : `${what}。不能同时有两件：请先复核或者退回那一件，或者请申请人撤回。`,
  );
}
