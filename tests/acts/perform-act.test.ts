import { randomUUID } from 'node:crypto';
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';
import { type Actor, findRole } from '@xuanwu/server/accounts/actor.ts';
import { insertAccount } from '@xuanwu/server/accounts/sign-in.ts';
import { insertRoleGrant } from '@xuanwu/server/administration/installation.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { adoptLocalRules } from '@xuanwu/server/law/adopt-local-rules.ts';
import { appendEntries } from '@xuanwu/server/ledger/append.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { drawConstituencies } from '@xuanwu/server/phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from '@xuanwu/server/phases/constituencies/publish-constituencies.ts';
import { appointBody } from '@xuanwu/server/phases/preparation/appoint-body.ts';
import { fixSeats } from '@xuanwu/server/phases/preparation/fix-seats.ts';
import { openCycle } from '@xuanwu/server/phases/preparation/open-cycle.ts';
import { readLedgerPage } from '@xuanwu/server/reports/ledger-view.queries.ts';
import { WORK_PLAN } from '@xuanwu/server/rehearsal/wudalianchi/plan.ts';
import { actTransaction, whoAndWhen } from '@xuanwu/server/acts/acting.ts';
import { keepReason } from '@xuanwu/server/acts/reason-of-entry.ts';
import { confirmAct, returnAct, withdrawAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';

const COUNTY = '231182';
const LONG_TOWN = '231182101';
const HEPING_TOWN = '231182102';
let context: TestContext;
let actors: Record<'chief' | 'clerk' | 'publisher' | 'teller' | 'longTown', Actor>;
let cycle: string;

async function makeActor(name: string, role: Role, area: string | null = null): Promise<Actor> {
  const account = await insertAccount(context.db, {
    signInName: name,
    displayName: name,
    password: 'a password for tests',
    mustChangePassword: false,
  });
  const grant = await insertRoleGrant(context.db, { account: account ?? '', role, county: COUNTY, area });
  const actor = await findRole(context.db, grant);
  if (!actor) throw new Error('the role that was just granted is not there');
  return actor;
}

async function ledger() {
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  return soundLedger(context.db, COUNTY);
}

/** As the owner, past row-level security. */
async function count(table: string): Promise<number> {
  const { rows } = await context.db.transaction().execute(async (tx) => {
    await sql`select set_config('xuanwu.county', ${COUNTY}, true)`.execute(tx);
    return sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(tx);
  });
  return rows[0]?.rows ?? 0;
}

beforeAll(async () => {
  context = await openTestContext();
  await context.db.insertInto('area').values({ code: COUNTY, name: '五大连池市', kind: 'county' }).execute();
  actors = {
    chief: await makeActor('chief', 'office-chief'),
    clerk: await makeActor('clerk', 'office-clerk'),
    publisher: await makeActor('publisher', 'publisher'),
    teller: await makeActor('teller', 'teller'),
    longTown: await makeActor('long-town', 'office-clerk', LONG_TOWN),
  };
  const opened = await performAct(context, actors.chief, openCycle, { plan: WORK_PLAN });
  if (opened.kind !== 'done') throw new Error('the cycle was not opened');
  ({ cycle } = opened.output);
});
afterAll(() => context.close());

const body = (area: string, name: string) => ({
  cycle,
  kind: 'office' as const,
  area,
  name,
  appointedBy: '五大连池市人大常委会',
  documentNumber: '五人常发〔2016〕1号',
  members: [{ name: '甄小明', duty: 'chair' as const }],
});

describe('permission', () => {
  test('a role that the act table does not name is refused, and nothing is recorded', async () => {
    const before = (await ledger()).length;
    await expect(
      performAct(context, actors.teller, appointBody, body(COUNTY, '办公室')),
    ).rejects.toMatchObject({
      code: 'not-permitted',
    });
    expect((await ledger()).length).toBe(before);
  });

  test("a township's office acts in its own area and in no other", async () => {
    const own = await performAct(context, actors.longTown, appointBody, body(LONG_TOWN, '龙镇选举办公室'));
    expect(own.kind).toBe('done');
    await expect(
      performAct(context, actors.longTown, appointBody, body(HEPING_TOWN, '和平镇选举办公室')),
    ).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(
      performAct(context, actors.longTown, appointBody, body(COUNTY, '市选举办公室')),
    ).rejects.toMatchObject({ code: 'not-permitted' });
  });

  test('row-level security shows a township only its own rows, whatever is asked', async () => {
    const areas = await context.db.transaction().execute(async (tx) => {
      await sql`select set_config('xuanwu.county', ${COUNTY}, true), set_config('xuanwu.area', ${LONG_TOWN}, true)`.execute(
        tx,
      );
      return tx.selectFrom('task').select('area').distinct().execute();
    });
    expect(areas).toEqual([{ area: LONG_TOWN }]);
  });

  test('without a county nothing is seen, and nothing of another county can be written', async () => {
    expect(await context.db.selectFrom('cycle').select('id').execute()).toEqual([]);
    const intruding = context.db.transaction().execute(async (tx) => {
      await sql`select set_config('xuanwu.county', '990101', true)`.execute(tx);
      await sql`insert into task (county, id, cycle, step, title, area, due, list_order)
        values (${COUNTY}, ${randomUUID()}, ${cycle}, 's', 't', ${COUNTY}, '2016-10-20', 1)`.execute(tx);
    });
    await expect(intruding).rejects.toThrow(/row-level security/);
  });

  test('a role that was revoked can no longer confirm', async () => {
    const gone = await makeActor('gone', 'publisher');
    await context.db
      .updateTable('roleGrant')
      .set({ revokedAt: new Date() })
      .where('id', '=', gone.roleGrant)
      .execute();
    expect(await findRole(context.db, gone.roleGrant)).toBeUndefined();
  });
});

describe('idempotency', () => {
  test('the same request is carried out once and answered alike, also when both come at once', async () => {
    const idempotency = { key: randomUUID(), request: 'appoint the office of 龙镇' };
    const before = await count('election_body');
    const ask = () =>
      performAct(context, actors.chief, appointBody, body(LONG_TOWN, '龙镇办公室'), idempotency);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toEqual(first);
    expect(await ask()).toEqual(first);
    expect(await count('election_body')).toBe(before + 1);
  });

  test('the same key on another request is refused', async () => {
    const key = randomUUID();
    await performAct(context, actors.chief, appointBody, body(COUNTY, '甲'), { key, request: 'one' });
    await expect(
      performAct(context, actors.chief, appointBody, body(COUNTY, '乙'), { key, request: 'another' }),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('the first answer is given again whatever has become of the one who asks: nothing of the second is carried out', async () => {
    const idempotency = { key: randomUUID(), request: 'appoint before the role changed' };
    const ask = (actor: Actor) => performAct(context, actor, appointBody, body(COUNTY, '戊'), idempotency);
    const first = await ask(actors.chief);
    const before = await count('election_body');
    // Refused before anything is asked of the database, and all the same it was answered already.
    expect(await ask({ ...actors.chief, role: 'teller' })).toEqual(first);
    expect(await count('election_body')).toBe(before);
  });

  test("somebody else's key is another key", async () => {
    const idempotency = { key: randomUUID(), request: 'same words' };
    const mine = await performAct(context, actors.chief, appointBody, body(COUNTY, '丙'), idempotency);
    const theirs = await performAct(context, actors.clerk, appointBody, body(COUNTY, '丙'), idempotency);
    expect(mine).not.toEqual(theirs);
  });

  test('a request that failed can be sent again with its key', async () => {
    const idempotency = { key: randomUUID(), request: 'appoint' };
    const wrong = { ...body(COUNTY, '丁'), cycle: randomUUID() };
    await expect(performAct(context, actors.chief, appointBody, wrong, idempotency)).rejects.toMatchObject({
      code: 'not-found',
    });
    const again = await performAct(context, actors.chief, appointBody, body(COUNTY, '丁'), idempotency);
    expect(again.kind).toBe('done');
  });
});

describe('a refusal by law', () => {
  test('tells rule, article and arithmetic, leaves nothing but its own entry, and is the first answer again', async () => {
    const election = await electionOf(COUNTY);
    const numbers = [1, 1].map((number) => ({
      number,
      name: `第${number}选区`,
      kind: 'residence' as const,
      area: COUNTY,
      population: 100,
      boundaries: '',
    }));
    await expect(
      performAct(context, actors.chief, drawConstituencies, { election, constituencies: numbers }),
    ).rejects.toMatchObject({ code: 'lost-race' });
    expect(await count('constituency')).toBe(0);

    const [first] = numbers;
    if (!first) throw new Error('no constituency to draw');
    await performAct(context, actors.chief, drawConstituencies, { election, constituencies: [first] });
    const answer = await performAct(context, actors.chief, publishConstituencies, { cycle });
    expect(answer).toMatchObject({
      kind: 'refused',
      ruling: {
        permitted: false,
        reasons: expect.arrayContaining([expect.objectContaining({ rule: 'quota-vacant', holds: false })]),
      },
    });
    expect((await ledger()).at(-1)).toMatchObject({ act: 'publish-constituencies', outcome: 'refused' });
    expect(await cycleRow()).toMatchObject({ stage: 'preparing' });
  });
});

describe('an act of two people', () => {
  let pending: string;

  /** Another file each time: the one before may have been adopted. */
  beforeEach(async () => {
    const file = {
      format: 'xuanwu-local-rules/1',
      area: COUNTY,
      name: '五大连池市',
      title: `五大连池办法（${randomUUID()}）`,
      limits: { rollPublishDays: { value: 25, article: '五大连池办法第九条' } },
    };
    const asked = await performAct(context, actors.chief, adoptLocalRules, {
      fileName: '办法.json',
      text: JSON.stringify(file),
      document: '五人常发〔2016〕88号',
    });
    if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
    pending = asked.id;
  });

  test('does nothing before it is confirmed, and the ledger says that it was asked for', async () => {
    expect((await ledger()).at(-1)).toMatchObject({ act: 'adopt-local-rules', outcome: 'asked' });
  });

  test('is not confirmed by whoever asked, even with the right role', async () => {
    const grant = await insertRoleGrant(context.db, {
      account: actors.chief.account,
      role: 'publisher',
      county: COUNTY,
      area: null,
    });
    const both = await findRole(context.db, grant);
    if (!both) throw new Error('the role that was just granted is not there');
    await expect(confirmAct(context, both, REGISTRY, pending)).rejects.toMatchObject({ code: 'same-person' });
  });

  test('is not confirmed by another role', async () => {
    await expect(confirmAct(context, actors.clerk, REGISTRY, pending)).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('is decided once, of two who confirm at the same time', async () => {
    const second = await makeActor(`publisher ${randomUUID()}`, 'publisher');
    const outcomes = await Promise.allSettled([
      confirmAct(context, actors.publisher, REGISTRY, pending),
      confirmAct(context, second, REGISTRY, pending),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'already-decided' },
    });
  });

  test('can be taken back by whoever asked and nobody else, and then not be confirmed any more', async () => {
    await expect(withdrawAct(context, actors.publisher, pending)).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await withdrawAct(context, actors.chief, pending);
    expect((await ledger()).at(-1)).toMatchObject({ outcome: 'returned', note: '申请人撤回' });
    await expect(withdrawAct(context, actors.chief, pending)).rejects.toMatchObject({
      code: 'already-decided',
    });
    await expect(confirmAct(context, actors.publisher, REGISTRY, pending)).rejects.toMatchObject({
      code: 'already-decided',
    });
  });

  test('can be returned with a reason, and then not be confirmed any more', async () => {
    await returnAct(context, actors.publisher, REGISTRY, pending, '文号还要核对');
    const last = (await ledger()).at(-1);
    expect(last).toMatchObject({ outcome: 'returned' });
    expect(JSON.stringify(last)).not.toContain('文号');
    await expect(confirmAct(context, actors.publisher, REGISTRY, pending)).rejects.toMatchObject({
      code: 'already-decided',
    });
  });
});

test('why something was done lies encrypted beside its entry, and is read by whoever takes part in such acts', async () => {
  await actTransaction(context, actors.chief, async (acting) => {
    await keepReason(acting, '李四录入时打错');
    const entry = { id: acting.entry, act: 'recount-box', outcome: 'done', subject: {} } as const;
    await appendEntries(acting.tx, COUNTY, [{ ...entry, ...whoAndWhen(acting) }]);
  });
  const supervisor = await makeActor('supervisor', 'count-supervisor');
  await ledger();
  const whys = [];
  for (const actor of [supervisor, actors.clerk])
    whys.push(
      await actTransaction(context, actor, (acting) =>
        readLedgerPage(acting, { act: 'recount-box', limit: 1 }),
      ),
    );
  expect(whys.map(({ rows }) => rows[0]?.why)).toEqual(['李四录入时打错', null]);
  expect(whys[0]?.rows[0]?.body).not.toContain('李四');
});

test('seats above the formula are kept as decided, with the ruling beside them', async () => {
  const election = await electionOf('231182106');
  const answer = await performAct(context, actors.chief, fixSeats, {
    election,
    seats: 51,
    decidedBy: '五大连池市人大常委会',
    documentNumber: '五人常发〔2016〕9号',
  });
  expect(answer).toMatchObject({ kind: 'done', output: { seats: 51, lawfulSeats: 50, exceeds: true } });
});

async function cycleRow(): Promise<{ stage: string }> {
  return context.db.transaction().execute(async (tx) => {
    await sql`select set_config('xuanwu.county', ${COUNTY}, true)`.execute(tx);
    return tx.selectFrom('cycle').select('stage').executeTakeFirstOrThrow();
  });
}

async function electionOf(area: string): Promise<string> {
  return context.db.transaction().execute(async (tx) => {
    await sql`select set_config('xuanwu.county', ${COUNTY}, true)`.execute(tx);
    const { id } = await tx
      .selectFrom('election')
      .select('id')
      .where('area', '=', area)
      .executeTakeFirstOrThrow();
    return id;
  });
}
