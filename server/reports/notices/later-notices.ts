/** 名单公布以后 · corrections of the roll, boxes, further votes, the register of deputies. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { correctionWords, readRollCorrections } from '../../phases/registration/roll-record.ts';
import { readElectedDeputies } from '../../phases/results/credentials/elected-deputies.queries.ts';
import { lockRound, readRoundCandidates, readRoundTitle } from '../../phases/voting/round.queries.ts';
import { readLetterhead } from '../letterhead.ts';
import { commonValues, readElection } from './election-facts.ts';
import { basisValue, type NoticeFacts, value } from '../notice-facts.ts';

export async function rollCorrectionFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'roll-correction-notice'>> {
  const { constituency, ...head } = await headOf(acting, id);
  const corrections = await readRollCorrections(acting.tx, acting.county, id);
  const { electionDay } = constituency;
  const last = await acting.tx
    .selectFrom('ledgerEntry')
    .select('id')
    .where('ledger', '=', acting.county)
    .where('act', '=', 'correct-roll')
    .where('outcome', '=', 'done')
    .where('constituency', '=', id)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const source = {
    record: '名单公布以后的更正',
    article: articleOf('roll-correct', electionDay),
    page: `/constituencies/${id}`,
    ...(last && { entry: last.id }),
  };
  const countOf = (kind: 'added' | 'struck') => corrections.filter((each) => each.kind === kind).length;
  return {
    area: constituency.area,
    values: {
      ...head.values,
      选举日: value(writtenDate(electionDay), { record: '选区的选举日', page: '/calendar' }),
      补登人数: value(countOf('added'), source),
      除名人数: value(countOf('struck'), source),
      补正一览: value(
        corrections.map((each) => {
          const { what, name } = correctionWords(each);
          return [writtenDate(each.publishedOn), what, name];
        }),
        source,
      ),
      依据: basisValue('roll-correct', electionDay),
    },
  };
}

async function headOf(acting: Acting, id: string) {
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const source = { record: '选区', page: `/constituencies/${id}` };
  return {
    constituency,
    values: {
      机关名称: value(issuer, { record: '行政区划' }),
      人大名称: value(congress, { record: '换届的各级选举', page: '/seats' }),
      选区名称: value(constituency.name, source),
    },
  };
}

/** What every paper of a round begins with. */
export async function roundHead(acting: Acting, id: string) {
  const round = await lockRound(acting, id);
  const { constituency, values } = await headOf(acting, round.constituency);
  const source = { record: '安排的投票', page: `/constituencies/${constituency.id}` };
  return {
    round,
    area: constituency.area,
    source,
    values: {
      ...values,
      投票名称: value(await readRoundTitle(acting, round), source),
      投票日: value(writtenDate(round.electionDay), source),
    },
  };
}

interface BoxRow {
  readonly name: string;
  readonly issued: number;
  readonly found: number;
  readonly entry: string;
}

export async function boxCountFacts(acting: Acting, id: string): Promise<NoticeFacts<'box-count-report'>> {
  const { round, area, values } = await roundHead(acting, id);
  const { rows } = await sql<BoxRow>`
    select p.name, b.issued, b.found, b.entry from box_count b
    join polling_place p on p.county = b.county and p.id = b.place
    where b.county = ${acting.county} and b.round = ${id} order by p.name`.execute(acting.tx);
  const sum = (of: (row: BoxRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [issued, back] = [sum((row) => row.issued), sum((row) => row.found)];
  const last = rows.at(-1);
  const source = {
    record: '逐箱清点的记录',
    article: articleOf('res-record', round.electionDay),
    page: '/count',
    ...(last && { entry: last.entry }),
  };
  return {
    area,
    values: {
      ...values,
      票箱一览: value(
        rows.map((row) => [row.name, String(row.issued), String(row.found), String(row.issued - row.found)]),
        source,
      ),
      发出票数: value(issued, source),
      收回票数: value(back, source),
      选票有效: value(back <= issued, { ...source, article: articleOf('res-boxcheck', round.electionDay) }),
      依据: basisValue('res-record', round.electionDay),
    },
  };
}

export async function followUpFacts(acting: Acting, id: string): Promise<NoticeFacts<'follow-up-notice'>> {
  const { round, area, values, source } = await roundHead(acting, id);
  const candidates = await readRoundCandidates(acting, id);
  const rule = RULES[round.kind];
  const ground = { ...source, article: articleOf(rule, round.electionDay) };
  return {
    area,
    values: {
      ...values,
      应选名额: value(round.seats, ground),
      候选人: value(
        candidates.map(({ name }) => name),
        ground,
      ),
      再次投票: value(round.kind === 'tie', ground),
      另行选举: value(round.kind === 'another', ground),
      重新投票: value(round.kind === 'first', ground),
      依据: basisValue(rule, round.electionDay),
    },
  };
}

const RULES: Readonly<Record<'first' | 'tie' | 'another', RuleId>> = {
  first: 'res-redo',
  tie: 'res-tie',
  another: 'res-fewer',
};

export async function registerFacts(acting: Acting, id: string): Promise<NoticeFacts<'deputies-register'>> {
  const facts = await readElection(acting, id);
  const deputies = (await readElectedDeputies(acting, id)).filter(
    ({ credentials }) => credentials !== 'void',
  );
  const details = await detailsOf(acting, id);
  const source = {
    record: '公告的选举结果和代表资格审查',
    article: articleOf('res-list', facts.cycle.electionDay),
    page: '/credentials',
  };
  return {
    area: facts.election.area,
    values: {
      ...(await commonValues(acting, facts)),
      当选人数: value(deputies.length, source),
      代表一览: value(
        deputies.map(({ deputy, name, constituencyName }) => {
          const known = details.get(deputy);
          return [
            constituencyName,
            name,
            known ? (known.sex === 'male' ? '男' : '女') : '',
            known?.ethnicity ?? '',
            known?.birthDate.slice(0, 7) ?? '',
            known?.education ?? '',
            known?.politics ?? '',
            known?.occupation ?? '',
          ];
        }),
        source,
      ),
    },
  };
}

/** 另选当选的人 were no candidates: of them only the name is known here. */
async function detailsOf({ tx, county }: Acting, election: string) {
  const rows = await tx
    .selectFrom('electedDeputy as d')
    .innerJoin('initialCandidate as i', (on) =>
      on.onRef('i.county', '=', 'd.county').onRef('i.id', '=', 'd.candidate'),
    )
    .where('d.county', '=', county)
    .where('d.election', '=', election)
    .select(['d.id', 'i.sex', 'i.ethnicity', 'i.birthDate', 'i.education', 'i.politics', 'i.occupation'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
