/** 准备、选区 · the values of the notices that come before registration. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { quota } from '@xuanwu/rules/quota.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { readElectionDayChanges } from '../../cycle/election-days.queries.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { withoutEnd } from '../../documents/sentence-end.ts';
import { readSeatLedger } from '../../phases/constituencies/seat-ledger.queries.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { readBodyRows, readElectionRows } from '../../phases/preparation/preparation.queries.ts';
import {
  areaNameValue,
  commonValues,
  constituencyCountValue,
  readElection,
  seatsOfElection,
} from './election-facts.ts';
import { basisValue, entryOf, issuerValue, type NoticeFacts, value } from '../notice-facts.ts';

export async function workPlanFacts(acting: Acting, id: string): Promise<NoticeFacts<'work-plan-notice'>> {
  const { county } = acting;
  const cycle = await getCycle(acting, id);
  const { electionDay, plan } = cycle;
  const elections = (await readElectionRows(acting)).filter((row) => row.cycle === id);
  const opened = {
    record: '采用的工作方案',
    page: '/seats',
    ...(await entryOf(acting, 'open-cycle', { cycle: id })),
  };
  const { steps } = timetable({ electionDay, kind: 'general' }, await lawFor(acting, electionDay));
  return {
    area: county,
    values: {
      机关名称: await issuerValue(acting, county),
      换届名称: value(cycle.name, opened),
      行政区名称: await areaNameValue(acting, county),
      选举日: value(writtenDate(electionDay), { ...opened, article: articleOf('ec-power', electionDay) }),
      选举一览: value(
        elections.map(({ name, population, seats, plannedSeats }) => [
          name,
          String(population),
          String(seats ?? plannedSeats ?? ''),
        ]),
        { ...opened, article: articleOf('quota-authority', electionDay) },
      ),
      工作日程: value(plan.phases.flatMap(phaseRows), opened),
      法定期限: value(
        steps.flatMap(({ rule, name, latest }) =>
          latest === null ? [] : [[name, writtenDate(latest), articleOf(rule, electionDay)]],
        ),
        { record: '从选举日推算的期限', page: '/calendar' },
      ),
      依据: basisValue('ec-power', electionDay),
    },
  };
}

type Phase = Awaited<ReturnType<typeof getCycle>>['plan']['phases'][number];

function phaseRows({ name, from, to, steps }: Phase): string[][] {
  const own = from !== null && to !== null ? [[name, '', spanOf(from, to)]] : [];
  return steps.length === 0 ? own : steps.map((step) => [name, step.name, spanOf(step.from, step.to)]);
}

function spanOf(from: string, to: string): string {
  return from === to ? writtenDate(from) : `${writtenDate(from)}至${writtenDate(to)}`;
}

const DUTIES = { chair: '主任', 'vice-chair': '副主任', member: '委员' } as const;

export async function appointmentFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'appointment-notice'>> {
  const body = found(
    (await readBodyRows(acting)).find((row) => row.id === id),
    '这个选举机构',
  );
  const serving = body.members.filter(({ leftOn }) => leftOn === null);
  const source = {
    record: '选举机构的登记',
    page: '/bodies',
    ...(await entryOf(acting, 'appoint-body', { body: id })),
  };
  return {
    area: body.area,
    values: {
      机构名称: value(body.name, source),
      任命机关: value(body.appointedBy, source),
      任命文号: value(body.documentNumber, source),
      人数: value(serving.length, source),
      组成人员: value(
        serving.map(({ duty, name }) => [DUTIES[duty], name]),
        { ...source, article: articleOf('ec-who', body.appointedOn) },
      ),
      依据: basisValue('ec-who', body.appointedOn),
    },
  };
}

export async function quotaFacts(acting: Acting, id: string): Promise<NoticeFacts<'quota-notice'>> {
  const facts = await readElection(acting, id);
  const { election, cycle } = facts;
  const { electionDay } = cycle;
  const row = found(
    (await readElectionRows(acting)).find((each) => each.id === id),
    '这一级人大的名额',
  );
  const { 机关名称, 人大名称, 代表名额 } = await commonValues(acting, facts);
  const decided = { ...代表名额.source };
  const arithmetic = {
    record: '依人口计算的名额',
    article: articleOf(election.level === 'county' ? 'quota-county' : 'quota-township', electionDay),
    page: '/seats',
  };
  const ruled = quota({
    electionDay,
    level: election.level,
    population: row.population,
    plusFivePercent: false,
  });
  const ledger = await readSeatLedger(acting.tx, acting.county, id);
  return {
    area: election.area,
    values: {
      机关名称,
      人大名称,
      代表名额,
      人口数: value(row.population, { record: '采用的工作方案', page: '/seats' }),
      名额基数: value(ruled.ok ? ruled.ruling.base : '', arithmetic),
      增加名额: value(ruled.ok ? ruled.ruling.increment : '', arithmetic),
      批准机关: value(row.decidedBy, decided),
      批准文号: value(row.documentNumber, decided),
      名额分配: value(
        ledger.map(({ name, seats }) => [name, String(seats)]),
        { record: '名额台账', article: articleOf('alloc-seats', electionDay), page: '/seats' },
      ),
      依据: basisValue('quota-authority', electionDay),
    },
  };
}

export async function constituencyFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'constituency-notice'>> {
  const facts = await readElection(acting, id);
  const { 机关名称, 人大名称, 代表名额 } = await commonValues(acting, facts);
  const 选区数 = await constituencyCountValue(acting, facts);
  const { vacant, constituencies } = await seatsOfElection(acting, facts);
  const drawn = await acting.tx
    .selectFrom('constituency')
    .select(['id', 'boundaries'])
    .where('county', '=', acting.county)
    .where('election', '=', id)
    .execute();
  const boundaries = new Map(drawn.map((row) => [row.id, row.boundaries]));
  return {
    area: facts.election.area,
    values: {
      机关名称,
      人大名称,
      代表名额,
      选区数,
      暂缺名额: value(vacant === 0 ? '' : vacant, {
        record: '登记的暂缺名额',
        article: articleOf('quota-vacant', facts.cycle.electionDay),
        page: '/constituencies',
      }),
      选区一览: value(
        constituencies.map(({ id: constituency, number, name, seats }) => [
          String(number),
          name,
          boundaries.get(constituency) ?? '',
          String(seats),
        ]),
        选区数.source,
      ),
      依据: basisValue('const-basis', facts.cycle.electionDay),
    },
  };
}

export async function electionDayFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'election-day-notice'>> {
  const facts = await readElection(acting, id);
  const { 机关名称, 人大名称, 选举日, 代表名额 } = await commonValues(acting, facts);
  const batches = await acting.tx
    .selectFrom('constituency')
    .select(['name', 'electionDay'])
    .where('county', '=', acting.county)
    .where('election', '=', id)
    .where('electionDay', 'is not', null)
    .where('electionDay', '<>', facts.cycle.electionDay)
    .orderBy('number')
    .execute();
  return {
    area: facts.election.area,
    values: {
      机关名称,
      人大名称,
      选举日,
      代表名额,
      行政区名称: await areaNameValue(acting, facts.election.area),
      选区数: await constituencyCountValue(acting, facts),
      分批选区: value(
        batches.map(({ name, electionDay }) => [name, writtenDate(electionDay ?? '')]),
        选举日.source,
      ),
      依据: basisValue('ec-power', facts.cycle.electionDay),
    },
  };
}

export async function dayChangeFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'election-day-change-notice'>> {
  const { tx, county } = acting;
  const { cycle: cycleId, entry } = found(
    await tx
      .selectFrom('electionDayChange')
      .select(['cycle', 'entry'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这次变更',
  );
  const cycle = await getCycle(acting, cycleId);
  const change = found(
    (await readElectionDayChanges(acting, cycleId)).find((row) => row.id === id),
    '这次变更',
  );
  const source = {
    record: '变更选举日的决定',
    article: articleOf('ec-power', change.toDay),
    entry,
    page: '/calendar',
  };
  return {
    area: county,
    values: {
      机关名称: await issuerValue(acting, county),
      换届名称: value(cycle.name, { record: '采用的工作方案', page: '/seats' }),
      原选举日: value(writtenDate(change.fromDay), source),
      新选举日: value(writtenDate(change.toDay), source),
      变更理由: value(withoutEnd(change.reason), source),
      决定文号: value(change.documentNumber, source),
      变更的选区: value(change.constituencies, source),
      依据: basisValue('ec-power', change.toDay),
    },
  };
}
