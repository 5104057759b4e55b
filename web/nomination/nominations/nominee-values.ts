import type { Nominee } from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';
import { isSaid, statementOf, type StatementValues } from './statement-values.ts';

/** 被提名人 as a form has him. */
export type NomineeValues = Omit<Nominee, 'statement'> & { readonly said?: StatementValues };

/** As he is sent: a statement only where something was said. */
export function nomineesOf(filled: readonly NomineeValues[]): Nominee[] {
  return filled.map(({ said, ...nominee }) => ({
    ...nominee,
    ...(isSaid(said) && { statement: statementOf(said) }),
  }));
}
