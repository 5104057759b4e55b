/** 投票当天的文书 of a place: its notice, and the papers that lie there in case every machine fails. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { limitInForce } from '@xuanwu/rules/local-law.ts';
import { MOBILE_BOX_REASONS } from '@xuanwu/rules/mobile-box.ts';
import { POLLING_DUTIES } from '@xuanwu/rules/polling-duties.ts';
import { PROXY_LIMIT } from '@xuanwu/rules/proxy.ts';
import type { Acting } from '../acts/act.ts';
import { found, permitView } from '../acts/acting.ts';
import type { DocumentData } from '../documents/documents.ts';
import { boxCustodyRecord } from '../documents/forms/box-custody-record.ts';
import { equipmentList } from '../documents/forms/equipment-list.ts';
import { layoutChecklist } from '../documents/forms/layout-checklist.ts';
import { meetingProgramme } from '../documents/forms/meeting-programme.ts';
import { mobileBoxRegister } from '../documents/forms/mobile-box-register.ts';
import type { PlacePaper } from '../documents/forms/paper-head.ts';
import { pollingRecord } from '../documents/forms/polling-record.ts';
import { pollingStaffList } from '../documents/forms/polling-staff-list.ts';
import { placeNoticeContents } from '../documents/place-notice.ts';
import { proxyRegister } from '../documents/forms/proxy-register.ts';
import { lawFor } from '../local-law/law-for.ts';
import { seatsOf } from '../phases/constituencies/seat-ledger.queries.ts';
import { recordReading } from '../phases/registration/register.queries.ts';
import { readBallotLayout } from '../phases/voting/ballots/ballot-layout.queries.ts';
import { readBoxCustody } from '../phases/voting/ballots/box-custody.queries.ts';
import { readVotersOfPlace } from '../phases/voting/check-in/voters-of-place.queries.ts';
import { readPlaceEquipment } from '../phases/voting/places/place-equipment.queries.ts';
import { readMobileBox } from '../phases/voting/places/mobile-box.queries.ts';
import { readRoundCandidates } from '../phases/voting/round.queries.ts';
import { readPollingPlaces } from '../phases/voting/voting-view.queries.ts';
import type { PollingPlaceRow } from '../phases/voting/voting-view.schema.ts';
import { basisOf, type Letterhead, readLetterhead } from './letterhead.ts';
import { constituencySources, entryOf, lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

interface PaperOfPlace {
  readonly row: PollingPlaceRow;
  readonly paper: PlacePaper;
  readonly cycle: string;
  /** Of the first constituency that votes there. */
  readonly head: Letterhead;
}

async function readPaper(acting: Acting, id: string): Promise<PaperOfPlace> {
  const row = found(
    (await readPollingPlaces(acting)).find((place) => place.id === id),
    '这个投票场所',
  );
  const heads = [];
  for (const served of row.constituencies) heads.push(await readLetterhead(acting, served.id));
  const head = found(heads[0], '在这里投票的选区');
  return {
    row,
    head,
    cycle: head.constituency.cycle,
    paper: {
      issuer: head.issuer,
      congress: [...new Set(heads.map(({ congress }) => congress))].join('和'),
      place: row.name,
      address: row.address,
      electionDay: await latestDay(acting, row, head.constituency.electionDay),
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      constituencies: row.constituencies,
    },
  };
}

/** 选举日, or that of the last round that is arranged here. */
async function latestDay({ tx, county }: Acting, row: PollingPlaceRow, day: string): Promise<string> {
  const { latest } = await tx
    .selectFrom('votingRound')
    .where('county', '=', county)
    .where(
      'constituency',
      'in',
      row.constituencies.map(({ id }) => id),
    )
    .select(({ fn }) => fn.max<string | null>('electionDay').as('latest'))
    .executeTakeFirstOrThrow();
  return latest ?? day;
}

export async function placeNoticeFacts(acting: Acting, id: string): Promise<NoticeFacts<'place-notice'>> {
  const { row, paper, cycle, head } = await readPaper(acting, id);
  const levels = [...new Set(paper.constituencies.map(({ level }) => level))];
  const ballots = [];
  for (const level of levels) {
    const { colour } = await readBallotLayout(acting, cycle, level);
    ballots.push({ level, colour: colour.name });
  }
  const contents = placeNoticeContents({
    ...paper,
    form: row.kind,
    ballots,
    stops: row.kind === 'mobile-box' ? (await readMobileBox(acting, id)).stops : [],
    basis: basisOf('vote-forms', paper.electionDay),
  });
  const { 机关名称, 人大名称 } = constituencySources(head);
  return {
    area: head.constituency.area,
    values: sourced<'place-notice'>(
      contents,
      {
        record: '设立的投票场所',
        article: articleOf('vote-forms', paper.electionDay),
        page: `/places/${id}`,
        ...(await entryOf(acting, 'set-up-polling-place', { place: id })),
      },
      { 机关名称, 人大名称, 依据: lawSource('vote-forms', paper.electionDay) },
    ),
  };
}

export async function staffListOfPlace(acting: Acting, id: string): Promise<DocumentData> {
  const { row, paper } = await readPaper(acting, id);
  return pollingStaffList({
    ...paper,
    basis: basisOf('staff-scrutineer', paper.electionDay),
    staff: row.staff.map(({ name, duty, elected = false }) => ({
      name,
      duty: POLLING_DUTIES[duty],
      elected,
    })),
  });
}

export async function layoutOfPlace(acting: Acting, id: string): Promise<DocumentData> {
  const { paper } = await readPaper(acting, id);
  return layoutChecklist({ ...paper, basis: basisOf('vote-booth', paper.electionDay) });
}

export async function recordOfPlace(acting: Acting, id: string): Promise<DocumentData> {
  const { paper } = await readPaper(acting, id);
  return pollingRecord(paper);
}

export async function equipmentOfPlace(acting: Acting, id: string): Promise<DocumentData> {
  const { row, paper } = await readPaper(acting, id);
  const counts = await readPlaceEquipment(acting, id, paper.electionDay);
  return equipmentList({ ...paper, isMobile: row.kind === 'mobile-box', counts });
}

export async function custodyOfPlace(acting: Acting, id: string): Promise<DocumentData> {
  const { row, paper } = await readPaper(acting, id);
  const { steps } = await readBoxCustody(acting, id, paper.electionDay);
  return boxCustodyRecord({
    ...paper,
    isMobile: row.kind === 'mobile-box',
    steps: steps.map(({ at, done }) => ({ ...done, at })),
  });
}

/** 流动票箱登记表 says why somebody cannot come: whoever prints it has read it, and the ledger says of how many. */
export async function registerOfBox(acting: Acting, id: string): Promise<DocumentData> {
  permitView(acting.actor, 'mobile-box');
  const { paper } = await readPaper(acting, id);
  const { stops, users } = await readMobileBox(acting, id);
  const own = users.filter(({ electionDay }) => electionDay === paper.electionDay);
  await recordReading(acting, own.length);
  return mobileBoxRegister({
    ...paper,
    basis: basisOf('vote-mobile-user', paper.electionDay),
    stops,
    users: own
      .toSorted((a, b) => (a.stop ?? Infinity) - (b.stop ?? Infinity))
      .map(({ reason, ...user }) => ({ ...user, reason: MOBILE_BOX_REASONS[reason] })),
  });
}

/** 委托投票登记表 of whoever votes here, for the day of voting. */
export async function proxiesOfPlace(acting: Acting, id: string): Promise<DocumentData> {
  permitView(acting.actor, 'proxies');
  const { paper } = await readPaper(acting, id);
  const voters = await readVotersOfPlace(acting, id, paper.electionDay);
  const commissions = voters.flatMap(({ name, serials, proxy }) =>
    proxy === null
      ? []
      : { principal: name, serial: serials[0] ?? 0, proxy: proxy.name, holder: proxy.person },
  );
  await recordReading(acting, commissions.length);
  const law = await lawFor(acting, paper.electionDay);
  return proxyRegister({
    ...paper,
    basis: basisOf('proxy-when', paper.electionDay),
    limit: limitInForce(law, 'proxyLimit', paper.electionDay)?.value ?? PROXY_LIMIT,
    commissions: commissions.map(({ holder, ...commission }) => ({
      ...commission,
      held: commissions.filter((other) => other.holder === holder).length,
    })),
  });
}

export async function programmeOfMeeting(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const { row, paper, cycle } = await readPaper(acting, id);
  const { electionDay } = paper;
  const ballots = [];
  for (const { id: constituency, name, level } of row.constituencies) {
    const round = await tx
      .selectFrom('votingRound')
      .select(['id', 'seats'])
      .where('county', '=', county)
      .where('constituency', '=', constituency)
      .where('electionDay', '=', electionDay)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const { colour } = await readBallotLayout(acting, cycle, level);
    ballots.push({
      constituency: name,
      level,
      colour: colour.name,
      seats: round?.seats ?? (await seatsOf(tx, county, constituency)),
      candidates: round ? (await readRoundCandidates(acting, round.id)).map((each) => each.name) : [],
    });
  }
  const named = (...duties: PollingPlaceRow['staff'][number]['duty'][]) =>
    row.staff.filter(({ duty }) => duties.includes(duty)).map(({ name }) => name);
  return meetingProgramme({
    ...paper,
    basis: {
      turnout: basisOf('res-turnout', electionDay),
      ballot: shortBasis(basisOf('ballot-over', electionDay)),
      staff: shortBasis(basisOf('staff-scrutineer', electionDay)),
    },
    host: named('presiding')[0] ?? null,
    scrutineers: named('chief-scrutineer', 'scrutineer'),
    tellers: named('teller'),
    ballots,
  });
}

/** 选举法第四十四条: read aloud, the law is named in full once. */
function shortBasis(basis: string): string {
  return basis.replace(/^《.+》/, '选举法');
}
