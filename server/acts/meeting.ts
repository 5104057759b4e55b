import type { Acting } from './act.ts';
import { ActError } from './error-codes.ts';

/** A meeting that is still to be held has decided nothing. */
export function requireHeld(
  { today }: Pick<Acting, 'today'>,
  { heldOn }: { readonly heldOn: string },
  path = 'meeting',
): void {
  if (heldOn <= today) return;
  throw new ActError('bad-request', `会议日期 ${heldOn} 在今日（${today}）以后，还没有开的会不能作为依据。`, [
    { path: `${path}.heldOn`, message: `会议日期不能晚于今日（${today}），请核对` },
  ]);
}
