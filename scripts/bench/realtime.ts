/**
 * The live check and a durable registration, over HTTP at a fixed rate and as fast as it goes, with a roll of a million in sixteen counties; the check's
 * decision over its candidates, in a process that is like a server's. Baseline: a bare insert, in the same run: a signed-in POST through the same
 * server that inserts one row and one ledger row in one transaction.
 * `XUANWU_BENCH_ROLL` names another size of the roll, `XUANWU_BENCH_SERVERS` how many servers share the database.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { openContext } from '@xuanwu/server/open-context.ts';
import type { Measured } from './measured.ts';
import { type DemoOffice, openOffice } from './demo-office.ts';
import { atFixedRate, flatOut, percentiles, post, rounded, type RunningServer, startServer } from './load.ts';
import { inNewDatabase } from './new-database.ts';
import { fillRoll } from './realtime/roll.ts';
import type { Voter } from './voters.ts';

const ROLL = Number(process.env['XUANWU_BENCH_ROLL'] ?? 1_000_000);
const SERVERS = Number(process.env['XUANWU_BENCH_SERVERS'] ?? 1);
const RATE = 300;
const RATE_SECONDS = 20;
const DECISIONS = 3_000;
/** People who are thought up before anybody is timed: whoever sends them would stand still meanwhile, and collect what that leaves behind. */
const READY = 25_000;

export function measure(): Promise<Measured> {
  return inNewDatabase('realtime', async ({ directory, environment, superuserUrl }) => {
    const context = await openContext(directory, environment);
    const office = await openOffice(context, 'demo-registrar');
    const started = performance.now();
    const voters = await fillRoll(superuserUrl, context.keys, ROLL);
    const fillSeconds = rounded((performance.now() - started) / 1000);
    await context.close();
    const looked = Array.from({ length: DECISIONS }, () => voters.next().value);
    const decision = await decisions(directory, environment, looked);
    const measured = await overHttp(directory, environment, office, voters);
    return {
      figures: { roll: ROLL, servers: SERVERS, fillSeconds, ...decision, ...measured.figures },
      baseline: measured.baseline,
      ratio: measured.ratio,
    };
  });
}

/** In a process of their own: see there. */
async function decisions(
  directory: string,
  environment: Readonly<Record<string, string>>,
  voters: readonly Voter[],
): Promise<Record<string, number>> {
  const child = fork(join(import.meta.dirname, 'realtime', 'decisions.ts'), [directory], {
    env: { ...process.env, ...environment },
    execArgv: ['--import', 'tsx'],
  });
  const answered = once(child, 'message') as Promise<[Record<string, number>]>;
  const ended = once(child, 'exit').then(() => {
    throw new Error('the decisions ended before they were made');
  });
  child.send(voters);
  const [figures] = await Promise.race([answered, ended]);
  return figures;
}

async function overHttp(
  directory: string,
  environment: Readonly<Record<string, string>>,
  office: DemoOffice,
  voters: Generator<Voter, never>,
): Promise<Measured> {
  const servers: RunningServer[] = [];
  for (let index = 0; index < SERVERS; index++) servers.push(await startServer(directory, environment));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let turn = 0;
  const send = (path: string, body: unknown) =>
    post(agent, `${servers[turn++ % SERVERS]?.url}${path}`, office.cookie, body);
  const ready = Array.from({ length: READY }, () => registration(office, voters.next().value));
  const next = () => ready.pop() ?? registration(office, voters.next().value);
  const register = () => send('/api/acts/register-voter', next());
  const bare = () => send('/api/bench/bare-insert', { name: 'bench' });
  try {
    await flatOut(register, 3);
    await flatOut(bare, 3);
    const atRate = await atFixedRate(register, RATE, RATE_SECONDS);
    const bareAtRate = await atFixedRate(bare, RATE, RATE_SECONDS);
    const [one, other] = [await flatOut(register), await flatOut(bare)];
    const [two, another] = [await flatOut(register), await flatOut(bare)];
    const refused = [...bareAtRate.statuses, ...other.statuses, ...another.statuses].find(
      (status) => status !== 200,
    );
    if (refused !== undefined) throw new Error(`a bare insert was answered ${refused}`);
    const rate = (one.rate + two.rate) / 2;
    const bareRate = (other.rate + another.rate) / 2;
    const answers = [...atRate.statuses, ...one.statuses, ...two.statuses];
    return {
      figures: {
        ratePerSecond: RATE,
        ...percentiles('registrationMs', atRate.times),
        registrationsPerSecond: rounded(rate),
        registered: answers.filter((status) => status === 200).length,
        alreadyRegistered: answers.filter((status) => status === 422).length,
        failed: answers.filter((status) => status !== 200 && status !== 422).length,
      },
      baseline: { ...percentiles('bareInsertMs', bareAtRate.times), bareInsertsPerSecond: rounded(bareRate) },
      ratio: { rateOfBareInsert: rounded(rate / bareRate) },
    };
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
  }
}

function registration({ cycle, constituencies }: DemoOffice, { person, ...voter }: Voter) {
  return {
    cycle,
    voter,
    countyConstituency: constituencies[person.index % constituencies.length]?.id ?? null,
    townshipConstituency: null,
  };
}
