/** The office of a county with two constituencies, for tests of acts that concern one county or several. */
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { type Actor, findRole } from '@xuanwu/server/accounts/actor.ts';
import { insertAccount } from '@xuanwu/server/accounts/sign-in.ts';
import type { Act } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { insertRoleGrant } from '@xuanwu/server/administration/installation.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { assignSeats } from '@xuanwu/server/phases/constituencies/assign-seats.ts';
import { drawConstituencies } from '@xuanwu/server/phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from '@xuanwu/server/phases/constituencies/publish-constituencies.ts';
import { fixSeats } from '@xuanwu/server/phases/preparation/fix-seats.ts';
import { openCycle } from '@xuanwu/server/phases/preparation/open-cycle.ts';
import type { TestContext } from './context.ts';
import { PLAN } from './rehearsal.ts';

/** The office of a county, with two constituencies of its congress that are published. */
export interface Office {
  readonly county: string;
  readonly chief: Actor;
  readonly publisher: Actor;
  readonly cycle: string;
  readonly constituencies: readonly string[];
  /** One of each township's congress. */
  readonly townshipConstituencies: readonly string[];
}

export async function makeActor(
  { db }: TestContext,
  county: string,
  role: Role,
  area: string | null = null,
): Promise<Actor> {
  const name = `${role} ${area ?? county}`;
  const password = 'a password for tests';
  const account = await insertAccount(db, {
    signInName: name,
    displayName: name,
    password,
    mustChangePassword: false,
  });
  const grant = await insertRoleGrant(db, { account: account ?? '', role, county, area });
  const actor = await findRole(db, grant);
  if (!actor) throw new Error('the role that was just granted is not there');
  return actor;
}

export async function act<Input, Output>(
  context: TestContext,
  actor: Actor,
  name: Act<Input, Output>,
  input: NoInfer<Input>,
): Promise<Output> {
  const answer = await performAct(context, actor, name, input);
  if (answer.kind !== 'done') throw new Error(`${name.name} was not done but ${JSON.stringify(answer)}`);
  return answer.output;
}

export async function actOfTwo<Input, Output>(
  context: TestContext,
  office: Pick<Office, 'chief' | 'publisher'>,
  name: Act<Input, Output>,
  input: NoInfer<Input>,
) {
  const asked = await performAct(context, office.chief, name, input);
  if (asked.kind !== 'pending') return asked;
  return confirmAct(context, office.publisher, REGISTRY, asked.id);
}

/** Townships are named by their codes; the two constituencies of the county lie in them, if there are two. */
export async function openOffice(
  context: TestContext,
  county: string,
  name: string,
  townships: readonly string[] = [],
): Promise<Office> {
  await context.db
    .insertInto('area')
    .values({ code: county, name, kind: 'county' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const chief = await makeActor(context, county, 'office-chief');
  const publisher = await makeActor(context, county, 'publisher');
  return openElection(context, { county, chief, publisher }, { name, townships });
}

/** One more 换届 of the same office, on another day. */
export async function openElection(
  context: TestContext,
  office: Pick<Office, 'county' | 'chief' | 'publisher'>,
  { name, townships = [], electionDay = PLAN.electionDay }: ElectionOptions,
): Promise<Office> {
  const { county, chief, publisher } = office;
  const plan = {
    ...PLAN,
    electionDay,
    county: { code: county, name },
    townships: townships.map((code) => ({
      code,
      name: `${name}${code.slice(6)}乡`,
      kind: 'township' as const,
    })),
    congresses: [
      congress('county', county, name, 4),
      ...townships.map((code) => congress('township', code, `${name}${code.slice(6)}乡`, 2)),
    ],
  };
  const { cycle } = await act(context, chief, openCycle, { plan });
  if (!(await hasDecided(context, chief)))
    await act(context, chief, decideSilentPoint, {
      points: [{ parameter: 'dayConvention', value: 'A', supersedes: null }],
      decidedBy: `${name}选举委员会`,
      document: '〔2016〕2号',
    });
  const ofCounty = [townships[0] ?? county, townships[1] ?? county];
  const constituencies = await drawIn(context, chief, cycle, county, ofCounty);
  const drawn = [];
  for (const code of townships) drawn.push(...(await drawIn(context, chief, cycle, code, [code])));
  await actOfTwo(context, { chief, publisher }, publishConstituencies, { cycle });
  return { county, chief, publisher, cycle, constituencies, townshipConstituencies: drawn };
}

interface ElectionOptions {
  readonly name: string;
  readonly townships?: readonly string[];
  readonly electionDay?: string;
}

function hasDecided(context: TestContext, chief: Actor): Promise<boolean> {
  return actTransaction(context, chief, async ({ tx }) => {
    const decision = await tx.selectFrom('silentPointDecision').select('id').executeTakeFirst();
    return decision !== undefined;
  });
}

function congress(level: 'county' | 'township', area: string, name: string, seats: number) {
  const categories = [{ name: '选区', seats }];
  return { level, area, name: `${name}人民代表大会`, population: seats * 5_000, seats, categories };
}

/** The congress of this area, divided into a constituency of two seats in each of those. */
async function drawIn(
  context: TestContext,
  chief: Actor,
  cycle: string,
  congressOf: string,
  areas: readonly string[],
): Promise<string[]> {
  const { election, category } = await actTransaction(context, chief, ({ tx, county }) =>
    tx
      .selectFrom('seatCategory as s')
      .innerJoin('election as e', 'e.id', 's.election')
      .select(['s.election', 's.id as category'])
      .where('s.county', '=', county)
      .where('e.cycle', '=', cycle)
      .where('e.area', '=', congressOf)
      .executeTakeFirstOrThrow(),
  );
  await act(context, chief, fixSeats, {
    election,
    seats: areas.length * 2,
    decidedBy: '人大常委会',
    documentNumber: '〔2016〕1号',
  });
  const { constituencies } = await act(context, chief, drawConstituencies, {
    election,
    constituencies: areas.map((area, index) => ({
      number: index + 1,
      name: `第${index + 1}选区`,
      kind: 'residence' as const,
      area,
      population: 10_000,
      boundaries: '',
    })),
  });
  const ids = constituencies.map(({ id }) => id);
  const assignments = ids.map((constituency) => ({ constituency, seats: 2 }));
  await act(context, chief, assignSeats, { election, category, assignments });
  return ids;
}

/** A sound identity number of nobody: an area code that was never given, born 1980. */
export function numberOf(order: number): string {
  const body = `23118219800101${String(order).padStart(3, '0')}`;
  const sound = [...'0123456789X'].find((check) => identityNumber({ value: body + check }).valid);
  return body + (sound ?? '');
}
