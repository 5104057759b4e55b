/**
 * 计票日 over HTTP: the sheets of both levels of 13,000 places, two entries each, as fast as they go. It is held to one hour. Baseline: a bare insert in the
 * same run, a signed-in POST through the same server that inserts one row and one ledger row in one transaction. Meanwhile a command room looks on: how long after a
 * place's last sheet was answered it shows it.
 * `XUANWU_BENCH_PLACES` names another number of places.
 */
import { Agent } from 'node:http';
import { openContext } from '@xuanwu/server/open-context.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import { openSession } from '@xuanwu/server/accounts/sign-in.ts';
import type { OpenContext } from '@xuanwu/server/open-context.ts';
import type { Measured } from './measured.ts';
import { type Filled, fillBundles, readCounted, type Reporting } from './count-day/bundles.ts';
import { watchRoom } from './count-day/watched-room.ts';
import { openOffice } from './demo-office.ts';
import { flatOut, percentiles, post, rounded, startServer } from './load.ts';
import { inNewDatabase } from './new-database.ts';

const PLACES = Number(process.env['XUANWU_BENCH_PLACES'] ?? 13_000);
const AT_ONCE = 16;
const AFTER_CLOSE = '2016-10-20T19:00:00+08:00';
const HOUR = 3600;

export function measure(): Promise<Measured> {
  return inNewDatabase('count-day', async ({ directory, environment, superuserUrl }) => {
    const context = await openContext(directory, environment);
    const { cookie } = await openOffice(context, 'demo-teller-1');
    const other = await signIn(context, 'demo-teller-2');
    const office = await signIn(context, 'demo-clerk');
    await moveClock(context.db, context.clock, new Date(AFTER_CLOSE));
    const filled = await fillBundles(superuserUrl, PLACES);
    await context.close();
    const server = await startServer(directory, environment);
    try {
      const measured = await overHttp(server.url, { first: cookie, second: other, office }, filled);
      return { ...measured, figures: { ...measured.figures, ...(await readCounted(superuserUrl)) } };
    } finally {
      await server.stop();
    }
  });
}

async function signIn({ db }: OpenContext, signInName: string): Promise<string> {
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where('signInName', '=', signInName)
    .executeTakeFirstOrThrow();
  return `xuanwu_session=${await openSession(db, id)}`;
}

async function overHttp(
  url: string,
  { first, second, office }: { readonly first: string; readonly second: string; readonly office: string },
  { reporting, placeOf }: Filled,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const bare = () => post(agent, `${url}/api/bench/bare-insert`, first, { name: 'bench' });
  const times: number[] = [];
  const wrong: number[] = [];
  const send = async (cookie: string, sheet: Reporting) => {
    const started = performance.now();
    const status = await post(agent, `${url}/api/acts/enter-count`, cookie, sheet);
    times.push(performance.now() - started);
    if (status !== 200) wrong.push(status);
  };
  try {
    await flatOut(bare, 3);
    const before = await flatOut(bare);
    const room = await watchRoom(url, office);
    const started = performance.now();
    const waiting = reporting.values();
    const table = async () => {
      for (const sheet of waiting) {
        await send(first, sheet);
        await send(second, sheet);
        room.entered(placeOf.get(sheet.round) ?? '');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, table));
    const seconds = (performance.now() - started) / 1000;
    const waits = await room.seen();
    const after = await flatOut(bare);
    if (wrong.length > 0) throw new Error(`${wrong.length} requests were answered ${wrong[0]}`);
    const rate = times.length / seconds;
    const bareRate = (before.rate + after.rate) / 2;
    return {
      figures: {
        places: PLACES,
        sheets: reporting.length,
        entries: times.length,
        seconds: rounded(seconds),
        entriesPerSecond: rounded(rate),
        sheetsPerSecond: rounded(reporting.length / seconds),
        hoursUsed: rounded(seconds / HOUR),
        ...percentiles('entryMs', times),
        placesSeen: waits.length,
        ...percentiles('commandRoomMs', waits),
      },
      baseline: { bareInsertsPerSecond: rounded(bareRate) },
      ratio: { rateOfBareInsert: rounded(rate / bareRate) },
    };
  } finally {
    agent.destroy();
  }
}
