import type { ActName } from '@xuanwu/rules/acts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import type { Actor } from '../accounts/actor.ts';
import type { Tx } from '../database/connect.ts';
import type { EntryContent } from '../ledger/append.ts';
import type { Context } from './context.ts';
import type { ErrorCode, FieldMistake } from './error-codes.ts';

/** What an act has in hand while it is performed. */
export interface Acting {
  /** Without the database: inside a transaction a second connection could be waited for by all and held by none. */
  readonly context: Pick<Context, 'keys' | 'files'>;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly county: string;
  readonly now: Date;
  /** The civil date in UTC+8. */
  readonly today: string;
  /** The id of the ledger entry that this act will leave. */
  readonly entry: string;
  /** What the act takes for granted need not be looked for: where it is not so, the act fails and is tried again (`Act.triesFirst`). */
  readonly isFirstTry?: true;
}

/** What the ledger entry of a performed act says, besides who and when. */
export type EntryDetails = Pick<
  EntryContent,
  'subject' | 'ruling' | 'records' | 'ballots' | 'returned' | 'figures' | 'note'
>;

export type Outcome<Output> =
  | {
      readonly kind: 'done';
      readonly output: Output;
      readonly entry: EntryDetails;
      /** 法律未定事项 that it rested on and its entry does not name, for that would say something of a person. */
      readonly consulted?: readonly ParameterId[];
      /** One more entry each, for acts over many persons at once. */
      readonly further?: readonly (EntryDetails & { readonly id: string })[];
    }
  | {
      readonly kind: 'refused';
      readonly ruling: Ruling;
      readonly code?: ErrorCode;
      readonly subject?: EntryDetails['subject'];
      /** 法律未定事项 that have to be decided first; found where acts are carried out. */
      readonly open?: readonly ParameterId[];
    };

/** What the law says against an act before a second person is asked. */
export interface Hindrance {
  readonly ruling: Ruling;
  readonly subject: EntryDetails['subject'];
  /** For the eyes of who asks, such as names; no entry holds it. */
  readonly shown: readonly FieldMistake[];
}

/** Of one of several kinds of input, too. */
type FieldOf<Input> = Input extends Input ? keyof Input & string : never;

export interface Act<Input, Output> {
  readonly name: ActName;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** The area where it happens: the county's offices act everywhere, a township's in its own area. */
  readonly areaOf: (acting: Acting, input: Input) => Promise<string>;
  /** One line about what is asked for, shown to the second person. */
  readonly summary?: (acting: Acting, input: Input) => Promise<string>;
  /** 须两人办理: what is typed names a citizen, or is free text that may; it lies encrypted while it waits, and no summary repeats it. */
  readonly isSealed?: true;
  /**
   * 须两人办理: what is asked about, as it stands. Where it is another when the second person confirms, he has seen something else: it has to be
   * asked for again. Holds what it reads, so that it stays so until the act is carried out.
   */
  readonly fingerprint?: (acting: Acting, input: Input) => Promise<string>;
  /** 须两人办理: the fields that say what it is about, ids, kinds, numbers and days, no words. While a request about it waits, nobody asks for the same again. */
  readonly about?: readonly FieldOf<Input>[];
  /** 须两人办理: what stands in the way already when it is asked for. The confirmation asks again. */
  readonly beforeAsking?: (acting: Acting, input: Input) => Promise<Hindrance | undefined>;
  readonly perform: (acting: Acting, input: Input) => Promise<Outcome<Output>>;
  /** Nothing that would stand in its way is looked for at a first try; where something fails or refuses it, it is performed once more and looks first (`first-try.ts`). */
  readonly triesFirst?: true;
}

/** Keeps input and output types together; does nothing else. */
export function defineAct<Input, Output>(act: Act<Input, Output>): Act<Input, Output> {
  return act;
}

export function done<Output>(output: Output, entry: EntryDetails): Outcome<Output> {
  return { kind: 'done', output, entry };
}

export function refused(ruling: Ruling, code?: ErrorCode): Outcome<never> {
  return { kind: 'refused', ruling, ...(code && { code }) };
}
