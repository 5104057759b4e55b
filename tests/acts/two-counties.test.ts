/** The neighbouring county of the rehearsal: prepared once, and gone on with where it was broken off; and voters who go from one county's roll to the other's. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { openCycle } from '@xuanwu/server/phases/preparation/open-cycle.ts';
import { NEIGHBOUR, NEIGHBOUR_PLAN } from '@xuanwu/server/rehearsal/neighbour.ts';
import { sendUnitNotice } from '@xuanwu/server/phases/registration/contact/send-unit-notice.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { issueEligibilityCertificate } from '@xuanwu/server/phases/registration/transfers/issue-eligibility-certificate.ts';
import { recordTransferReceipt } from '@xuanwu/server/phases/registration/transfers/record-transfer-receipt.ts';
import { registerByCertificate } from '@xuanwu/server/phases/registration/transfers/register-by-certificate.ts';
import { requestEligibilityCertificate } from '@xuanwu/server/phases/registration/transfers/request-eligibility-certificate.ts';
import { withdrawRollChange } from '@xuanwu/server/phases/registration/roll-changes/withdraw-roll-change.ts';
import { takeBackEligibilityCertificate } from '@xuanwu/server/phases/registration/transfers/take-back-eligibility-certificate.ts';
import { readTransfers } from '@xuanwu/server/phases/registration/transfers/transfers-view.queries.ts';
import { readDocumentData } from '@xuanwu/server/reports/document-data.ts';
import { prepareNeighbour } from '@xuanwu/server/rehearsal/two-counties/prepare-neighbour.ts';
import { readTwoCounties } from '@xuanwu/server/rehearsal/two-counties/two-counties.queries.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
});
afterAll(() => rehearsal.close());

test('a unit that was sent a notice is handed it on paper, for no other county to print', async () => {
  const { context, stage } = rehearsal;
  const { id: constituency } = await stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', '龙镇第1选区').executeTakeFirstOrThrow(),
  );
  const sentOn = context.clock.now().toISOString().slice(0, 10);
  const about = {
    constituency,
    kind: 'employer',
    address: '球场路1号',
    sentOn,
    dueOn: '2016-09-10',
  } as const;
  const { notice } = await stage.act('demo-registrar', sendUnitNotice, {
    ...about,
    name: '网球厂',
    expected: 40,
  });
  const paperOf = (account: 'demo-registrar' | 'neighbour-chief') =>
    actTransaction(context, stage.actor(account), (acting) =>
      readDocumentData(acting, 'unit-notice', notice),
    );
  const paper = JSON.stringify(await paperOf('demo-registrar'));
  for (const said of ['网球厂', '龙镇第1选区', '2016年9月10日', '1998年10月20日', '回执'])
    expect(paper).toContain(said);
  await expect(paperOf('neighbour-chief')).rejects.toMatchObject({ code: 'not-found' });
});

test('broken off after its cycle was opened, it is prepared to the end; once more changes nothing', async () => {
  const { context, stage } = rehearsal;
  const isPrepared = async () => (await readTwoCounties(context, stage.actor('demo-chief')))?.isPrepared;
  await stage.act('neighbour-chief', openCycle, { plan: NEIGHBOUR_PLAN });
  expect(await isPrepared()).toBe(false);
  await prepareNeighbour(stage);
  expect(await isPrepared()).toBe(true);
  const { acts } = stage.tally;
  await prepareNeighbour(stage);
  expect(stage.tally.acts).toBe(acts);
});

describe('选民资格转移', () => {
  type Account = Parameters<TestRehearsal['stage']['actor']>[0];
  interface Own {
    readonly cycle: string;
    readonly constituency: string;
  }
  let home: Own;
  let there: Own;

  const own = (account: Account) =>
    actTransaction(rehearsal.context, rehearsal.stage.actor(account), async ({ tx }) => {
      const { id: constituency, cycle } = await tx
        .selectFrom('constituency')
        .select(['id', 'cycle'])
        .where('level', '=', 'county')
        .orderBy('number')
        .executeTakeFirstOrThrow();
      return { cycle, constituency };
    });

  beforeAll(async () => {
    home = await own('demo-chief');
    there = await own('neighbour-chief');
  });

  let sequence = 500;
  const nextNumber = () => {
    sequence += 1;
    const body = `99918219800307${sequence}`;
    return body + checkDigit(body);
  };

  const voter = (idNumber: string, name = '田小球') => ({
    name,
    idNumber,
    ethnicity: null,
    address: null,
    phone: null,
    voterGroup: null,
  });

  const register = (account: Account, { cycle, constituency }: Own, idNumber: string) =>
    performAct(rehearsal.context, rehearsal.stage.actor(account), registerVoter, {
      cycle,
      voter: voter(idNumber),
      countyConstituency: constituency,
      townshipConstituency: null,
    });

  const request = (person: string, toCounty: string | null = NEIGHBOUR.code) =>
    performAct(rehearsal.context, rehearsal.stage.actor('demo-registrar'), requestEligibilityCertificate, {
      cycle: home.cycle,
      person,
      channel: 'in-person',
      toOffice: '邻江县选举委员会',
      toCounty,
      residence: '邻江县邻江镇东街1号',
    });

  /** Somebody on the roll at home, with a certificate of this number. */
  async function certified(toCounty?: null) {
    const idNumber = nextNumber();
    const registered = await register('demo-registrar', home, idNumber);
    if (registered.kind !== 'done') throw new Error('he was not registered at home');
    const { person } = registered.output;
    const asked = await request(person, toCounty);
    if (asked.kind !== 'done') throw new Error('the request was refused');
    const { certificate } = asked.output;
    const { number } = await rehearsal.stage.actOfTwo('demo-clerk', issueEligibilityCertificate, {
      certificate,
    });
    return { idNumber, person, certificate, number };
  }

  const arrive = (idNumber: string, number: number, name?: string) =>
    performAct(rehearsal.context, rehearsal.stage.actor('neighbour-registrar'), registerByCertificate, {
      cycle: there.cycle,
      voter: voter(idNumber, name),
      countyConstituency: there.constituency,
      townshipConstituency: null,
      certificate: {
        number: `选证〔2016〕${number}号`,
        fromOffice: '五大连池市选举委员会',
        fromCounty: rehearsal.stage.county,
        issuedOn: '2016-08-01',
      },
      hasResidencePermit: false,
    });

  const transfersOf = (account: Account, cycle: string) =>
    actTransaction(rehearsal.context, rehearsal.stage.actor(account), (acting) =>
      readTransfers(acting, cycle),
    );

  const rolls = (person: string) =>
    rehearsal.stage.read((tx) =>
      tx.selectFrom('registration').select('status').where('person', '=', person).execute(),
    );

  const takeBack = (certificate: string) =>
    rehearsal.stage.actOfTwo('demo-clerk', takeBackEligibilityCertificate, {
      certificate,
      reason: '没有迁居，交回证明',
    });

  const broken = (answer: Awaited<ReturnType<typeof request | typeof arrive | typeof register>>) =>
    answer.kind === 'refused'
      ? answer.ruling.reasons.filter(({ holds }) => !holds).map(({ rule }) => rule)
      : [];

  test('certified at home, registered there, never on two rolls; the receipt comes by itself', async () => {
    const { idNumber, person, certificate, number } = await certified();
    expect(await rolls(person)).toEqual([{ status: 'struck' }]);
    expect(broken(await request(person))).toEqual(['voter-floating', 'voter-one-place']);
    const arrived = await arrive(idNumber, number);
    if (arrived.kind !== 'done') throw new Error('he was not registered there');
    const { issued } = await transfersOf('demo-clerk', home.cycle);
    expect(issued.find(({ id }) => id === certificate)).toMatchObject({
      state: 'registered',
      registeredAt: expect.stringContaining('邻江县'),
    });
    expect((await transfersOf('neighbour-clerk', there.cycle)).received).toMatchObject([
      { id: arrived.output.received, isVerified: true },
    ]);
    expect(broken(await register('demo-registrar', home, idNumber))).toEqual(['voter-one-place']);
    await expect(takeBack(certificate)).rejects.toThrow('已在转入地登记');
    for (const [account, kind, id] of [
      ['demo-clerk', 'eligibility-certificate', certificate],
      ['demo-clerk', 'transfer-letter', certificate],
      ['neighbour-clerk', 'transfer-receipt', arrived.output.received],
    ] as const) {
      const paper = await actTransaction(rehearsal.context, rehearsal.stage.actor(account), (acting) =>
        readDocumentData(acting, kind, id),
      );
      expect(JSON.stringify(paper)).toContain(`选证〔2016〕${number}号`);
    }
  });

  test('used once, by him, and only a certificate that was issued', async () => {
    const { idNumber, number } = await certified();
    expect(broken(await arrive(nextNumber(), number))).toEqual(['voter-floating']);
    expect(broken(await arrive(idNumber, number + 1000))).toEqual(['voter-floating']);
    const twice = await Promise.allSettled([arrive(idNumber, number), arrive(idNumber, number)]);
    expect(twice.filter((each) => each.status === 'fulfilled' && each.value.kind === 'done')).toHaveLength(1);
  });

  test('taken back unused he stands where he stood; who has been registered elsewhere does not come back', async () => {
    const unused = await certified(null);
    const { id: change } = await rehearsal.stage.read((tx) =>
      tx.selectFrom('rollChange').select('id').where('person', '=', unused.person).executeTakeFirstOrThrow(),
    );
    const alone = rehearsal.stage.act('demo-clerk', withdrawRollChange, { change, reason: '没有迁居' });
    await expect(alone, 'the movement without its certificate').rejects.toThrow('按“收回”');
    await takeBack(unused.certificate);
    expect(await rolls(unused.person)).toEqual([{ status: 'on-roll' }]);
    const elsewhere = await certified(null);
    expect((await register('neighbour-registrar', there, elsewhere.idNumber)).kind).toBe('done');
    await expect(takeBack(elsewhere.certificate)).rejects.toThrow('1 + 1 <= 1');
  });

  test('of an office outside this installation the receipt is written down, not before the certificate', async () => {
    const { certificate, idNumber } = await certified(null);
    expect(broken(await register('demo-registrar', home, idNumber))).toEqual(['voter-one-place']);
    const receive = (receivedOn: string) =>
      rehearsal.stage.act('demo-registrar', recordTransferReceipt, {
        certificate,
        registeredAt: '清溪县晴川镇第2选区',
        document: '清选回〔2016〕3号',
        receivedOn,
      });
    await expect(receive('2016-01-01')).rejects.toMatchObject({ code: 'bad-request' });
    await receive(rehearsal.context.clock.now().toISOString().slice(0, 10));
    await expect(receive('2016-08-20')).rejects.toMatchObject({ code: 'lost-race' });
  });
});
