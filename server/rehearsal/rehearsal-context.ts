import type { InstallationClock } from '../acts/clock.ts';
import type { Context } from '../acts/context.ts';

/** A context whose clock can be moved. */
export interface RehearsalContext extends Context {
  readonly clock: InstallationClock;
}
