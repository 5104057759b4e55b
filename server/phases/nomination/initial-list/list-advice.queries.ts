/** 提示: what the office should look at before the lists are decided, and what it has to settle first. Nobody is left off for it. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { withoutEnd } from '@xuanwu/rules/explanations/sentences.ts';
import { nominee } from '@xuanwu/rules/nominee.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { getElection } from '../../preparation/cycle.queries.ts';
import { readConcerns } from './listed-nominees.queries.ts';
import type { ListDecisions } from './list-decisions.schema.ts';

type Advice = ListDecisions['advice'];

export async function readAdvice(acting: Acting, constituency: Constituency): Promise<Advice> {
  return [
    ...(await readWaiting(acting, constituency)),
    ...(await readCommitteeMembers(acting, constituency)),
    ...(await readElsewhere(acting, constituency)),
  ];
}

/** 待公布的: what publication asks of them. */
async function readWaiting(acting: Acting, constituency: Constituency): Promise<Advice> {
  const concerns = await readConcerns(acting, constituency);
  return concerns.map(({ candidate: { id, name }, kind, stops, reason }) => ({
    candidate: id,
    name,
    kind,
    stops,
    text: kind === 'serving' ? servingText(stops) : withoutEnd(explainReason(reason)),
    article: reason.article,
  }));
}

function servingText(atInitial: boolean): string {
  const when = atInitial ? '公布初步代表候选人名单以前' : '列为正式候选人';
  return `与选举委员会组成人员同名；是同一人的，${when}须先辞去组成人员职务`;
}

/** 选举委员会的组成人员 on a published list: whoever bears a serving member's name; a namesake is another person. */
async function readCommitteeMembers(
  { tx, county }: Acting,
  { id, cycle, level, area, electionDay }: Constituency,
): Promise<Advice> {
  const { rows } = await sql<{ candidate: string; name: string }>`
    select distinct c.id as candidate, c.name
    from initial_candidate c
    join election_body_member m on m.county = c.county and m.name = c.name and m.left_on is null
    join election_body b on b.county = m.county and b.id = m.body and b.kind = 'committee'
      and b.cycle = ${cycle} and b.area = ${level === 'county' ? county : area}
    where c.county = ${county} and c.constituency = ${id} and c.excluded_by is null and c.listed_in is not null
    order by c.name`.execute(tx);
  return rows.map((row) => ({
    ...row,
    kind: 'serving',
    stops: false,
    text: servingText(false),
    article: articleOf('ec-resign', electionDay),
  }));
}

interface Elsewhere {
  readonly candidate: string;
  readonly name: string;
  readonly place: string;
  readonly election: string;
}

/** 同时在别处被提名: by name and day of birth; of two areas of which neither belongs to the other only one seat can be kept. */
async function readElsewhere(
  acting: Acting,
  { id, cycle, election, electionDay }: Constituency,
): Promise<Advice> {
  const { tx, county } = acting;
  const { rows } = await sql<Elsewhere>`
    select c.id as candidate, c.name, k.name as place, k.election
    from initial_candidate c
    join initial_candidate other on other.county = c.county and other.name = c.name
      and other.birth_date = c.birth_date and other.constituency <> c.constituency and other.excluded_by is null
    join constituency k on k.county = other.county and k.id = other.constituency and k.cycle = ${cycle}
    where c.county = ${county} and c.constituency = ${id} and c.excluded_by is null
    order by c.name, k.name`.execute(tx);
  const { area } = await getElection(acting, election);
  const law = await lawFor(acting, electionDay);
  const advice: Advice[number][] = [];
  for (const row of rows) {
    const other = await getElection(acting, row.election);
    const facts = {
      electionDay,
      area,
      isEligible: true,
      isNominated: true,
      voterOf: 'constituency',
    } as const;
    const decided = nominee({ ...facts, otherSeats: [other.area] }, law);
    const mustChoose = decided.ok && decided.ruling.mustChooseAgainst.length > 0;
    advice.push({
      candidate: row.candidate,
      name: row.name,
      kind: 'elsewhere',
      stops: false,
      text: textOf(row, other.name, row.election === election, mustChoose),
      article: articleOf('nom-dual', electionDay),
    });
  }
  return advice;
}

function textOf({ place }: Elsewhere, congress: string, isSame: boolean, mustChoose: boolean): string {
  const also = `姓名、出生日期相同的人同时在${congress}代表选举的${place}被提名`;
  if (isSame) return `${also}；是同一人的，请与本人核对在哪个选区`;
  return mustChoose
    ? `${also}；两地没有隶属关系，是同一人的，不能同时担任两地的代表`
    : `${also}；两级有隶属关系，可以同时担任`;
}
