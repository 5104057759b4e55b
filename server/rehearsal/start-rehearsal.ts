/** 建立演练: marks the empty database as a rehearsal for good, and makes its demo accounts. */
import { randomBytes } from 'node:crypto';
import { insertAccount } from '../accounts/sign-in.ts';
import type { Context } from '../acts/context.ts';
import { insertRoleGrant, takeEmptyInstallation } from '../administration/installation.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { moveClock } from './move-clock.ts';
import type { RehearsalContext } from './rehearsal-context.ts';
import type { Scenario } from './steps/steps.ts';
import { NEIGHBOUR_AREA } from './neighbour.ts';
import { CITY, COUNTY, FIRST_DAY, PROVINCE } from './wudalianchi/plan.ts';

export interface RehearsalOptions {
  readonly seed: number;
  readonly scaleThousandths: number;
  /** The plan alone, if nothing is said. */
  readonly scenario?: Scenario;
}

/** The rehearsal with its clock at the beginning of the plan. */
export async function startDemo(context: RehearsalContext, options: RehearsalOptions): Promise<void> {
  await startRehearsal(context, options);
  await moveClock(context.db, context.clock, new Date(FIRST_DAY));
}

async function startRehearsal({ db }: Context, options: RehearsalOptions): Promise<void> {
  const { seed, scaleThousandths, scenario = 'plan' } = options;
  await db.transaction().execute(async (tx) => {
    await takeEmptyInstallation(tx, 'rehearsal');
    await tx
      .insertInto('area')
      .values([
        { ...PROVINCE, kind: 'province' },
        { ...CITY, kind: 'city', parent: PROVINCE.code },
        { ...COUNTY, kind: 'county', parent: CITY.code },
        NEIGHBOUR_AREA,
      ])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx
      .insertInto('rehearsal')
      .values({ county: COUNTY.code, demo: 'wudalianchi', seed, scaleThousandths, scenario })
      .execute();
    for (const { role, place = COUNTY, department = null, ...names } of DEMO_ACCOUNTS) {
      const password = randomBytes(32).toString('base64url');
      const account = await insertAccount(tx, { ...names, password, mustChangePassword: false });
      if (account !== undefined)
        await insertRoleGrant(tx, { account, role, county: place.code, area: null, department });
    }
  });
}
