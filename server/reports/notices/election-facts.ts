/** What the notices of an election and of its constituencies have in common. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { limitInForce, type LocalLaw } from '@xuanwu/rules/local-law.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { PROXY_LIMIT } from '@xuanwu/rules/proxy.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import { latestBirthDate } from '@xuanwu/rules/age.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { STATION_DAYS } from '../../phases/registration/stations/station.schema.ts';
import { readStations } from '../../phases/registration/stations/stations.queries.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { readElectionSeats } from '../../phases/constituencies/constituencies-record.ts';
import { type Cycle, type Election, getCycle, getElection } from '../../phases/preparation/cycle.queries.ts';
import { entryOf, issuerValue, value } from '../notice-facts.ts';

export interface ElectionFacts {
  readonly election: Election;
  readonly cycle: Cycle;
  readonly law: LocalLaw;
}

export async function readElection(acting: Acting, id: string): Promise<ElectionFacts> {
  const election = await getElection(acting, id);
  const cycle = await getCycle(acting, election.cycle);
  return { election, cycle, law: await lawFor(acting, cycle.electionDay) };
}

/** Who, what, when: the fields that nearly every notice of an election has. */
export async function commonValues(acting: Acting, { election, cycle }: ElectionFacts) {
  const { electionDay } = cycle;
  return {
    机关名称: await issuerValue(acting, election.area),
    人大名称: value(election.name, { record: '换届的各级选举', page: '/seats' }),
    选举日: value(writtenDate(electionDay), {
      record: '换届的选举日',
      article: articleOf('ec-power', electionDay),
      page: '/calendar',
      ...(await dayEntry(acting, cycle.id)),
    }),
    代表名额: value(election.seats, {
      record: '确定代表名额',
      article: articleOf('quota-authority', electionDay),
      page: '/seats',
      ...(await entryOf(acting, 'fix-seats', { election: election.id })),
    }),
  };
}

async function dayEntry(acting: Acting, cycle: string): Promise<{ entry?: string }> {
  const changed = await entryOf(acting, 'change-election-day', { cycle });
  return changed.entry === undefined ? entryOf(acting, 'open-cycle', { cycle }) : changed;
}

export async function areaNameValue({ tx }: Acting, area: string) {
  const { name } = await tx
    .selectFrom('area')
    .select('name')
    .where('code', '=', area)
    .executeTakeFirstOrThrow();
  return value(name, { record: '行政区划' });
}

export async function seatsOfElection({ tx, county }: Acting, { election }: ElectionFacts) {
  const seats = await readElectionSeats(tx, county, election.cycle);
  return found(
    seats.find((each) => each.election === election.id),
    '这一级人大的选区',
  );
}

export async function constituencyCountValue(acting: Acting, facts: ElectionFacts) {
  const { constituencies } = await seatsOfElection(acting, facts);
  return value(constituencies.length, {
    record: '选区划分',
    article: articleOf('const-basis', facts.cycle.electionDay),
    page: '/constituencies',
    ...(await entryOf(acting, 'publish-constituencies', { cycle: facts.cycle.id })),
  });
}

/** 期限 from the timetable, in words. */
export function deadlineValue({ cycle, law }: ElectionFacts, rule: RuleId) {
  const { electionDay } = cycle;
  const latest = timetable({ electionDay, kind: 'general' }, law).steps.find(
    (step) => step.rule === rule,
  )?.latest;
  return value(latest ? writtenDate(latest) : '', {
    record: '从选举日推算的期限',
    article: articleOf(rule, electionDay),
    page: '/calendar',
  });
}

export function birthValue({ cycle, law }: ElectionFacts) {
  const { electionDay } = cycle;
  return value(writtenDate(latestBirthDate(electionDay, law)), {
    record: '从选举日推算，年满十八周岁',
    article: articleOf('voter-age', electionDay),
  });
}

/** 可以委托投票的原因、最多接受几件, where the county votes. */
export function proxyValues({ cycle, law }: ElectionFacts) {
  const words: Readonly<Record<string, string>> = PARAMETER_TEXTS.proxyReasons.values ?? {};
  const source = (rule: RuleId) => ({
    record: '当地适用的法律',
    article: articleOf(rule, cycle.electionDay),
    page: '/law',
  });
  return {
    委托原因: value(
      law.values.proxyReasons.map((reason) => words[reason] ?? reason),
      source('proxy-reason'),
    ),
    委托上限: value(
      limitInForce(law, 'proxyLimit', cycle.electionDay)?.value ?? PROXY_LIMIT,
      source('proxy-limit'),
    ),
  };
}

/** 登记站, of the congress's own area; a county's are all of them. */
export async function stationsValue(acting: Acting, { election }: ElectionFacts) {
  const stations = await readStations(acting, election.cycle);
  const own = stations.filter(({ area }) => election.level === 'county' || area === election.area);
  return value(
    own.map(({ name, address, firstDay, lastDay, opensAt, closesAt, days }) => [
      name,
      address,
      `${writtenDate(firstDay)}至${writtenDate(lastDay)}${days === 'daily' ? '' : STATION_DAYS[days]} ${opensAt}—${closesAt}`,
    ]),
    { record: '登记站', article: articleOf('voter-perm', acting.today), page: '/register' },
  );
}
