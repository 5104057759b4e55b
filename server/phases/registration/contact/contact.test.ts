/** 联系 on a real database: who is to be reached, the routes that the law allows, notices to units; nothing personal in the ledger. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { decideSilentPoint } from '../../../law/decide-silent-point.ts';
import { chooseContactRoute } from './choose-contact-route.ts';
import { ContactWorkQuerySchema } from './contact.schema.ts';
import { readContactWork, readPersonContact } from './contact.queries.ts';
import { logContact } from './log-contact.ts';
import { readNotices } from './notices.queries.ts';
import { recordHouseholdStatus } from './record-household-status.ts';
import { recordNoticeReceipt } from './record-notice-receipt.ts';
import { recordReturnedList } from './record-returned-list.ts';
import { renewMigrants } from './renew-migrants.ts';
import { sendUnitNotice } from './send-unit-notice.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let constituency: string;
/** Three on the register. */
let away: string;
let migrant: string;
let third: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('registration');
  const { stage } = rehearsal;
  ({ id: cycle } = await stage.read((tx) => tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow()));
  const people = await stage.read((tx) =>
    tx
      .selectFrom('registration as g')
      .innerJoin('constituency as c', 'c.id', 'g.constituency')
      .where('c.name', '=', '龙镇第1选区')
      .orderBy('g.person')
      .limit(3)
      .select(['g.person', 'c.id as constituency'])
      .execute(),
  );
  [away = '', migrant = '', third = ''] = people.map(({ person }) => person);
  constituency = people[0]?.constituency ?? '';
});
afterAll(() => rehearsal.close());

const read = <T>(work: (acting: Acting) => Promise<T>) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor('demo-registrar'), work);
const work = (query: Record<string, string> = {}) =>
  read((acting) => readContactWork(acting, cycle, ContactWorkQuerySchema.parse(query)));
const today = () => read((acting) => Promise.resolve(acting.today));

const NEXT = { nextStep: null, dueOn: null };

describe('the work list', () => {
  test('whoever is away stands on it, not reached; reached, then with a route, he moves on', async () => {
    const { stage } = rehearsal;
    const next = { nextStep: '周末再打', dueOn: '2016-01-01' };
    await stage.act('demo-registrar', recordHouseholdStatus, {
      cycle,
      person: away,
      status: 'person-away',
      ...next,
    });
    expect(await work()).toMatchObject({
      total: 1,
      overdue: 1,
      counts: { 'not-reached': 1, 'no-route': 0, decided: 0 },
      rows: [
        {
          person: away,
          status: 'person-away',
          attempts: 0,
          last: null,
          nextStep: '周末再打',
          isOverdue: true,
        },
      ],
    });
    const attempt = {
      cycle,
      person: away,
      means: 'call',
      madeOn: await today(),
      note: '在外地打工',
      ...NEXT,
    } as const;
    await stage.act('demo-registrar', logContact, { ...attempt, result: 'no-answer' });
    expect((await work({ state: 'not-reached' })).rows).toMatchObject([
      { attempts: 1, last: { result: 'no-answer' } },
    ]);
    await stage.act('demo-registrar', logContact, { ...attempt, means: 'visit', result: 'reached' });
    expect((await work()).counts).toEqual({ 'not-reached': 0, 'no-route': 1, decided: 0 });
    const route = { cycle, person: away, route: 'proxy' as const, evidence: [], document: null, ...NEXT };
    // 证明 has no number yet: it is given one when it is issued.
    await stage.act('demo-registrar', chooseContactRoute, { ...route, route: 'certificate-out' });
    await stage.act('demo-registrar', chooseContactRoute, route);
    expect((await work({ state: 'decided', q: '周末' })).rows).toEqual([]);
    expect((await work({ state: 'decided' })).rows).toMatchObject([
      { person: away, route: 'proxy', isOverdue: false },
    ]);
  });

  test('his drawer has the telephone and what was said; in the tables both are encrypted', async () => {
    const { context, stage } = rehearsal;
    await stage.read(async (tx) => {
      const cipher = await countyCipher(tx, context.keys, stage.county);
      const phoneEncrypted = cipher.encrypt('13900000001');
      await tx.updateTable('person').set({ phoneEncrypted }).where('id', '=', away).execute();
    });
    const contact = await read((acting) => readPersonContact(acting, cycle, away));
    expect(contact).toMatchObject({ telephone: '13900000001', route: 'proxy' });
    expect(contact.attempts.map(({ result, note }) => [result, note])).toEqual(
      expect.arrayContaining([
        ['no-answer', '在外地打工'],
        ['reached', '在外地打工'],
      ]),
    );
    const stored = await stage.read((tx) => tx.selectFrom('contactAttempt').selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain('打工');
  });

  test('another status opens the choice again; at home after all, he leaves the list', async () => {
    const { stage } = rehearsal;
    const input = { cycle, person: away, ...NEXT };
    await stage.act('demo-registrar', recordHouseholdStatus, { ...input, status: 'household-away' });
    expect((await work()).rows).toMatchObject([{ route: null }]);
    await stage.act('demo-registrar', recordHouseholdStatus, { ...input, status: null });
    expect((await work()).total).toBe(0);
    const attempt = {
      ...input,
      means: 'call',
      result: 'reached',
      madeOn: await today(),
      note: null,
    } as const;
    await expect(stage.act('demo-registrar', logContact, attempt)).rejects.toThrow('请先登记他是户在人不在');
  });
});

describe('the route of a migrant', () => {
  const choose = (
    evidence: ('certificate' | 'residence-permit')[],
    route: 'registered-here' | 'proxy' = 'registered-here',
  ) =>
    performAct(rehearsal.context, rehearsal.stage.actor('demo-registrar'), chooseContactRoute, {
      cycle,
      person: migrant,
      route,
      evidence,
      document: null,
      ...NEXT,
    });

  test('the law decides about the evidence; what it leaves open was asked first', async () => {
    await rehearsal.stage.act('demo-registrar', recordHouseholdStatus, {
      cycle,
      person: migrant,
      status: 'household-away',
      ...NEXT,
    });
    const held = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('silentPointDecision')
        .select('id')
        .where('parameter', '=', 'floatingEvidence')
        .executeTakeFirstOrThrow(),
    );
    const value = ['certificate', 'voted-here-before'];
    await rehearsal.stage.act('demo-chief', decideSilentPoint, {
      points: [{ parameter: 'floatingEvidence', value, supersedes: held.id }],
      decidedBy: '五大连池市选举委员会',
      document: '〔2016〕9号',
    });
    const refused = await choose(['residence-permit']);
    if (refused.kind !== 'refused') throw new Error(`expected a refusal, not ${refused.kind}`);
    expect(refused.ruling.reasons).toMatchObject([{ rule: 'voter-floating', holds: false }]);
    await expect(choose([], 'proxy')).rejects.toThrow('不适用于他的情况');
    expect(await choose(['certificate'])).toMatchObject({ kind: 'done' });
  });

  test('whose number stands on a roll of another county is not registered here', async () => {
    const { db } = rehearsal.context;
    const { hash } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('personIdentifier')
        .select('hash')
        .where('person', '=', migrant)
        .executeTakeFirstOrThrow(),
    );
    await db.updateTable('identifierClaim').set({ county: '231183' }).where('hash', '=', hash).execute();
    const refused = await choose(['certificate']);
    if (refused.kind !== 'refused') throw new Error(`expected a refusal, not ${refused.kind}`);
    expect(refused.ruling.reasons).toContainEqual(
      expect.objectContaining({ rule: 'voter-one-place', holds: false }),
    );
    await db
      .updateTable('identifierClaim')
      .set({ county: rehearsal.stage.county })
      .where('hash', '=', hash)
      .execute();
  });

  test('those of last time are renewed in one step where that is taken for evidence, all of them or none', async () => {
    const renew = (persons: string[]) =>
      performAct(rehearsal.context, rehearsal.stage.actor('demo-registrar'), renewMigrants, {
        cycle,
        persons,
        document: '2011 年名单',
      });
    await expect(renew([third, cycle])).rejects.toThrow('一个人也没有续登');
    expect(await renew([third])).toMatchObject({ kind: 'done', output: { persons: 1 } });
    const { rows } = await work({ state: 'decided' });
    expect(rows.find(({ person }) => person === third)).toMatchObject({ route: 'registered-here' });
  });
});

test('a notice goes out, is received, and its list comes back with those who are missing', async () => {
  const { stage } = rehearsal;
  const day = await today();
  const { notice } = await stage.act('demo-registrar', sendUnitNotice, {
    constituency,
    kind: 'employer',
    name: '网球厂',
    address: '球场路1号',
    sentOn: day,
    dueOn: day,
    expected: 40,
  });
  const list = { notice, returnedOn: day, people: 38, missing: ['甄漏登', '贾漏登'] };
  await expect(stage.act('demo-registrar', recordReturnedList, list)).rejects.toThrow('请先登记签收');
  const early = { notice, receivedOn: '2016-01-01', receivedBy: '传达室' };
  await expect(stage.act('demo-registrar', recordNoticeReceipt, early)).rejects.toThrow('签收的日期');
  await stage.act('demo-registrar', recordNoticeReceipt, { ...early, receivedOn: day });
  await stage.act('demo-registrar', recordReturnedList, list);
  const [row] = await read((acting) => readNotices(acting, cycle));
  expect(row).toMatchObject({
    state: 'returned',
    receivedBy: '传达室',
    people: 38,
    missing: list.missing,
    isOverdue: false,
  });
  const entries = await stage.read((tx) => tx.selectFrom('ledgerEntry').select('body').execute());
  expect(entries.filter(({ body }) => /漏登|传达室|打工|13900000001/.test(body))).toEqual([]);
});
