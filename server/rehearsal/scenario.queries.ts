import type { Database, Tx } from '../database/connect.ts';
import type { Scenario } from './steps/steps.ts';

/** What this rehearsal plays. */
export async function readScenario(db: Database | Tx): Promise<Scenario> {
  const { scenario } = await db.selectFrom('rehearsal').select('scenario').executeTakeFirstOrThrow();
  return scenario as Scenario;
}
