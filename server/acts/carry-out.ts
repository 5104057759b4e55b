import type { ActName } from '@xuanwu/rules/acts.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { Actor } from '../accounts/actor.ts';
import { fixed } from '../database/fixed-statement.ts';
import { sendWithNext } from '../database/send-with-next.ts';
import { appendEntries, type EntryContent } from '../ledger/append.ts';
import { basisOf, openPointsIn } from '../local-law/law-for.ts';
import type { Act, Acting, EntryDetails, Outcome } from './act.ts';
import { whoAndWhen } from './acting.ts';
import { closedCycleRuling } from './closed-cycle.ts';
import type { ErrorCode, FieldMistake } from './error-codes.ts';
import { RefusedAtFirst } from './first-try.ts';

/** What the caller gets. `pending` waits for the second person. */
export type ActAnswer<Output> =
  | { readonly kind: 'done'; readonly output: Output; readonly entry: string }
  | { readonly kind: 'pending'; readonly id: string }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly ruling: Ruling;
      /** 法律未定事项 that have to be decided first. */
      readonly open?: readonly ParameterId[];
      /** For the eyes of the caller; no entry holds it. */
      readonly shown?: readonly FieldMistake[];
    };

/**
 * Decides, writes and records; a refusal leaves nothing but its own entry. A ruling that rests on a silent point which nobody has decided
 * is not carried out either: the point is put to the office first.
 */
export async function carryOut<Input, Output>(
  acting: Acting,
  act: Act<Input, Output>,
  input: Input,
  second?: Actor,
): Promise<ActAnswer<Output>> {
  if (!acting.isFirstTry) await sendWithNext(acting.tx, fixed`savepoint act`);
  const outcome = await stoppedAtSilence(acting, await act.perform(acting, input));
  if (outcome.kind === 'refused' && acting.isFirstTry) throw new RefusedAtFirst();
  if (outcome.kind === 'refused') await sendWithNext(acting.tx, fixed`rollback to savepoint act`);
  const basis = await basisOf(acting, rulingOf(outcome)?.undecided ?? []);
  await appendEntries(acting.tx, acting.county, entriesOf(acting, act.name, outcome, basis, second));
  if (outcome.kind === 'done') return { kind: 'done', output: outcome.output, entry: acting.entry };
  const { code = 'refused-by-law', ruling, open } = outcome;
  return { kind: 'refused', code, ruling, ...(open && { open }) };
}

/**
 * 须两人办理: what it would be refused for now is told whoever asks, who can still mend it; the second person could only refuse. Nothing is
 * written but the refusal.
 */
export async function refusedOnTrial<Input>(
  acting: Acting,
  act: Act<Input, unknown>,
  input: Input,
): Promise<ActAnswer<never> | undefined> {
  await sendWithNext(acting.tx, fixed`savepoint trial`);
  const outcome = await stoppedAtSilence(acting, await act.perform(acting, input));
  await sendWithNext(acting.tx, fixed`rollback to savepoint trial`);
  if (outcome.kind === 'done') return undefined;
  const { code = 'refused-by-law', ruling, open } = outcome;
  const basis = open ? {} : await basisOf(acting, ruling.undecided);
  await appendEntries(acting.tx, acting.county, entriesOf(acting, act.name, outcome, basis, undefined));
  return { kind: 'refused', code, ruling, ...(open && { open }) };
}

/** 须两人办理: what the act itself finds in the way. */
export async function refusedBeforeAsking<Input>(
  acting: Acting,
  act: Act<Input, unknown>,
  input: Input,
): Promise<ActAnswer<never> | undefined> {
  const hindrance = await act.beforeAsking?.(acting, input);
  if (!hindrance) return undefined;
  const { ruling, subject, shown } = hindrance;
  const outcome = { kind: 'refused', ruling, ...(subject && { subject }) } as const;
  const basis = await basisOf(acting, ruling.undecided);
  await appendEntries(acting.tx, acting.county, entriesOf(acting, act.name, outcome, basis, undefined));
  return { kind: 'refused', code: 'refused-by-law', ruling, shown };
}

/** 办结以后: the refusal, in a transaction of its own, for the act's has failed. */
export async function refusedAsClosed(
  acting: Acting,
  act: ActName,
  cycle: string,
): Promise<Extract<ActAnswer<never>, { kind: 'refused' }>> {
  const ruling = await closedCycleRuling(acting, cycle);
  const outcome = { kind: 'refused', ruling, subject: { cycle } } as const;
  await appendEntries(acting.tx, acting.county, entriesOf(acting, act, outcome, {}, undefined));
  return { kind: 'refused', code: 'refused-by-law', ruling };
}

async function stoppedAtSilence<Stopped extends Outcome<unknown> | undefined>(
  acting: Acting,
  outcome: Stopped,
): Promise<Stopped | Extract<Outcome<never>, { kind: 'refused' }>> {
  if (!outcome) return outcome;
  const consulted = (outcome.kind === 'done' && outcome.consulted) || [];
  const ruling = rulingOf(outcome) ?? rule([], consulted);
  const open = await openPointsIn(acting, [...new Set([...ruling.undecided, ...consulted])]);
  if (open.length === 0) return outcome;
  const subject = outcome.kind === 'done' ? outcome.entry.subject : outcome.subject;
  return { kind: 'refused', ruling, code: 'silent-point-open', open, ...(subject && { subject }) };
}

function rulingOf(outcome: Outcome<unknown>): Ruling | undefined {
  return outcome.kind === 'done' ? outcome.entry.ruling : outcome.ruling;
}

function entriesOf(
  acting: Acting,
  act: string,
  outcome: Outcome<unknown>,
  basis: Pick<EntryContent, 'law'>,
  second: Actor | undefined,
): (EntryContent & { id: string })[] {
  const common = { id: acting.entry, act, ...whoAndWhen(acting, second) };
  if (outcome.kind === 'refused') {
    const { subject = {}, ruling, open } = outcome;
    const note = `法律未定事项尚未决定：${(open ?? []).map((id) => PARAMETER_TEXTS[id].title).join('、')}`;
    return [{ ...common, outcome: 'refused', subject, ruling, ...basis, ...(open && { open, note }) }];
  }
  const entry = (details: EntryDetails) => ({ ...common, ...details, outcome: 'done' as const });
  return [{ ...entry(outcome.entry), ...basis }, ...(outcome.further ?? []).map(entry)];
}
