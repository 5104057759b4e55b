import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { appendEntries, type EntryContent } from '../ledger/append.ts';
import type { Act, Acting, EntryDetails, Outcome } from './act.ts';
import { whoAndWhen } from './acting.ts';
import type { ErrorCode } from './error-codes.ts';

/** What the caller gets. `pending` waits for the second person. */
export type ActAnswer<Output> =
  | { readonly kind: 'done'; readonly output: Output; readonly entry: string }
  | { readonly kind: 'pending'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly ruling: Ruling };

/** Decides, writes and records; a refusal leaves nothing but its own entry. */
export async function carryOut<Input, Output>(
  acting: Acting,
  act: Act<Input, Output>,
  input: Input,
  second?: Actor,
): Promise<ActAnswer<Output>> {
  await sql`savepoint act`.execute(acting.tx);
  const outcome = await act.perform(acting, input);
  if (outcome.kind === 'refused') await sql`rollback to savepoint act`.execute(acting.tx);
  await appendEntries(acting.tx, acting.county, entriesOf(acting, act.name, outcome, second));
  return outcome.kind === 'done'
    ? { kind: 'done', output: outcome.output, entry: acting.entry }
    : { kind: 'refused', code: outcome.code ?? 'refused-by-law', ruling: outcome.ruling };
}

function entriesOf(
  acting: Acting,
  act: string,
  outcome: Outcome<unknown>,
  second: Actor | undefined,
): (EntryContent & { id: string })[] {
  const common = { id: acting.entry, act, ...whoAndWhen(acting, second) };
  if (outcome.kind === 'refused') {
    return [{ ...common, outcome: 'refused', subject: outcome.subject ?? {}, ruling: outcome.ruling }];
  }
  const entry = (details: EntryDetails) => ({ ...common, ...details, outcome: 'done' as const });
  return [entry(outcome.entry), ...(outcome.further ?? []).map(entry)];
}
