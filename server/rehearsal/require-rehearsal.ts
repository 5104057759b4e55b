import { ActError } from '../acts/error-codes.ts';
import { installationKind } from '../acts/installation-kind.ts';
import type { RehearsalContext } from './rehearsal-context.ts';

/** What only a rehearsal may do is refused by the real thing. */
export async function requireRehearsal({ db }: RehearsalContext): Promise<void> {
  if ((await installationKind(db)) !== 'rehearsal') throw new ActError('rehearsal-only');
}
