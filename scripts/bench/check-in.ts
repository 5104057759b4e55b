/**
 * 领票登记 over HTTP, with a roll of a million: at a fixed rate and as fast as it goes, two ballots a voter. Baseline: a bare insert in the same run, a
 * signed-in POST through the same server that inserts one row and one ledger row in one transaction.
 * `XUANWU_BENCH_ROLL` names another size of the roll, `XUANWU_BENCH_SECONDS` how long the fixed rate is kept up.
 */
import { Agent } from 'node:http';
import { openContext } from '@xuanwu/server/open-context.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import type { Measured } from './measured.ts';
import { type Coming, fillPlaces } from './check-in/polling-places.ts';
import { openOffice } from './demo-office.ts';
import { atFixedRate, flatOut, percentiles, post, rounded, startServer } from './load.ts';
import { inNewDatabase } from './new-database.ts';

const ROLL = Number(process.env['XUANWU_BENCH_ROLL'] ?? 1_000_000);
const RATE_SECONDS = Number(process.env['XUANWU_BENCH_SECONDS'] ?? 20);
const RATE = 500;
const OPENING = '2016-10-20T07:00:00+08:00';

export function measure(): Promise<Measured> {
  return inNewDatabase('check-in', async ({ directory, environment, superuserUrl }) => {
    const context = await openContext(directory, environment);
    const { cookie } = await openOffice(context, 'demo-station-clerk');
    await moveClock(context.db, context.clock, new Date(OPENING));
    const started = performance.now();
    const { places, coming } = await fillPlaces(superuserUrl, ROLL);
    const fillSeconds = rounded((performance.now() - started) / 1000);
    await context.close();
    const server = await startServer(directory, environment);
    try {
      const measured = await overHttp(server.url, cookie, coming);
      return { ...measured, figures: { roll: ROLL, places, fillSeconds, ...measured.figures } };
    } finally {
      await server.stop();
    }
  });
}

async function overHttp(url: string, cookie: string, coming: Iterator<Coming>): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const checkIn = () => {
    const next = coming.next();
    if (next.done) throw new Error('the roll is too short for this bench');
    return post(agent, `${url}/api/acts/check-in-voter`, cookie, { ...next.value, byProxy: null });
  };
  const bare = () => post(agent, `${url}/api/bench/bare-insert`, cookie, { name: 'bench' });
  try {
    await flatOut(checkIn, 3);
    await flatOut(bare, 3);
    const atRate = await atFixedRate(checkIn, RATE, RATE_SECONDS);
    const [one, other] = [await flatOut(checkIn), await flatOut(bare)];
    const [two, another] = [await flatOut(checkIn), await flatOut(bare)];
    const statuses = [atRate, one, other, two, another].flatMap((load) => load.statuses);
    const wrong = statuses.find((status) => status !== 200);
    if (wrong !== undefined) throw new Error(`a request was answered ${wrong}`);
    const [rate, bareRate] = [(one.rate + two.rate) / 2, (other.rate + another.rate) / 2];
    return {
      figures: {
        ratePerSecond: RATE,
        ...percentiles('checkInMs', atRate.times),
        checkInsPerSecond: rounded(rate),
        checkedIn: [atRate, one, two].reduce((sum, load) => sum + load.statuses.length, 0),
      },
      baseline: { bareInsertsPerSecond: rounded(bareRate) },
      ratio: { rateOfBareInsert: rounded(rate / bareRate) },
    };
  } finally {
    agent.destroy();
  }
}
