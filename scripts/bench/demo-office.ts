import { openSession } from '@xuanwu/server/accounts/sign-in.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import type { OpenContext } from '@xuanwu/server/open-context.ts';
import { playStep } from '@xuanwu/server/rehearsal/play.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';

const COUNTY = '231182';

export interface DemoOffice {
  readonly cookie: string;
  readonly cycle: string;
  /** Of the county's congress. */
  readonly constituencies: readonly { readonly id: string; readonly number: number }[];
}

/** A county whose constituencies are published; somebody of it is signed in. */
export async function openOffice(context: OpenContext, signInName: string): Promise<DemoOffice> {
  await startDemo(context, { seed: 1, scaleThousandths: 1000 });
  for (const step of STEPS.slice(0, STEPS.findIndex(({ id }) => id === 'constituencies') + 1))
    await playStep(context, REGISTRY, step, { report: () => Promise.resolve() });
  const { db } = context;
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('signInName', '=', signInName)
    .executeTakeFirstOrThrow();
  const constituencies = await db.transaction().execute(async (tx) => {
    await setScope(tx, { county: COUNTY, area: null });
    return tx
      .selectFrom('constituency')
      .select(['id', 'number', 'cycle'])
      .where('level', '=', 'county')
      .execute();
  });
  const token = await openSession(db, account.id);
  return { cookie: `xuanwu_session=${token}`, cycle: constituencies[0]?.cycle ?? '', constituencies };
}
