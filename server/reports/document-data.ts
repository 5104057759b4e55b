/** The tables → the data of a document. What is printed is what was published; nothing is typed twice. */
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { publishedRollFields } from '@xuanwu/rules/roll-notice-fields.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import type { DocumentData } from '../documents/documents.ts';
import { lawFor } from '../local-law/law-for.ts';
import { seatsOf } from '../phases/constituencies/seat-ledger.queries.ts';
import { readFormalListRecord } from '../phases/nomination/formal-list/formal-list-record.ts';
import { readInitialListRecord } from '../phases/nomination/initial-list/initial-list-record.ts';
import { readRollRecord } from '../phases/registration/roll-record.ts';
import { candidateDetails, candidateOf, orderOfList } from './candidate-details.ts';
import { consultationForm, consultationRecord, primaryReport } from './consultation-documents.ts';
import type { DocumentKind } from './documents.schema.ts';
import { basisOf, readLetterhead, verificationOf } from './letterhead.ts';
import { placeRegister } from './place-register-document.ts';
import { voterCards } from './voter-card-document.ts';
import { blankNominationForm, nominationForm } from './nomination-form-document.ts';
import { candidateIntroduction } from './introduction-document.ts';
import { formalRemovalNotice } from './removal-document.ts';
import { objectionDecision } from './objection-document.ts';
import { asPublished, correctionNotice, exclusionNotice, factNotice, leftOff } from './list-documents.ts';
import { reviewStatement } from './review-document.ts';
import {
  ballotSheet,
  electionCertificate,
  resultNotice,
  resultReport,
  tallySheet,
} from './round-documents.ts';
import { auditReport } from './audit-document.ts';
import { credentialsReport, deputiesNotice, voidElectionNotice } from './credentials-documents.ts';
import { contingencyNotice } from './contingency-document.ts';
import {
  custodyOfPlace,
  layoutOfPlace,
  placeNotice,
  programmeOfMeeting,
  registerOfBox,
  staffListOfPlace,
} from './place-documents.ts';
import { ballotAccountOfRound, blankProxyLetter } from './voting-forms.ts';
import { isNoticeKind } from './wordings/notice-kind.ts';
import { noticeDocument } from './wordings/notice-document.ts';

export async function readDocumentData(
  acting: Acting,
  kind: DocumentKind,
  id: string,
): Promise<DocumentData> {
  if (isNoticeKind(kind)) return noticeDocument(acting, kind, id);
  switch (kind) {
    case 'roll-notice':
      return rollNotice(acting, id);
    case 'voter-cards':
      return voterCards(acting, id);
    case 'objection-decision':
      return objectionDecision(acting, id);
    case 'review-statement':
      return reviewStatement(acting, id);
    case 'blank-joint-nomination-form':
      return blankNominationForm(acting, id, 'voters');
    case 'blank-organisation-nomination-form':
      return blankNominationForm(acting, id, 'organisations');
    case 'nomination-form':
      return nominationForm(acting, id);
    case 'initial-candidates-notice':
      return initialNotice(acting, id);
    case 'consultation-form':
      return consultationForm(acting, id);
    case 'consultation-record':
      return consultationRecord(acting, id);
    case 'primary-report':
      return primaryReport(acting, id);
    case 'formal-removal-notice':
      return formalRemovalNotice(acting, id);
    case 'exclusion-notice':
      return exclusionNotice(acting, id);
    case 'correction-notice':
      return correctionNotice(acting, id);
    case 'fact-notice':
      return factNotice(acting, id);
    case 'formal-candidates-notice':
      return formalNotice(acting, id);
    case 'candidate-introduction':
      return candidateIntroduction(acting, id);
    case 'place-register':
      return placeRegister(acting, id);
    case 'blank-proxy-letter':
      return blankProxyLetter(acting, id);
    case 'place-notice':
      return placeNotice(acting, id);
    case 'contingency-notice':
      return contingencyNotice(acting, id);
    case 'polling-staff-list':
      return staffListOfPlace(acting, id);
    case 'layout-checklist':
      return layoutOfPlace(acting, id);
    case 'meeting-programme':
      return programmeOfMeeting(acting, id);
    case 'mobile-box-register':
      return registerOfBox(acting, id);
    case 'box-custody-record':
      return custodyOfPlace(acting, id);
    case 'ballot-account-sheet':
      return ballotAccountOfRound(acting, id);
    case 'ballot-sheet':
      return ballotSheet(acting, id);
    case 'tally-sheet':
      return tallySheet(acting, id);
    case 'large-ballot-sheet':
      return ballotSheet(acting, id, 'large');
    case 'braille-ballot-template':
      return ballotSheet(acting, id, 'braille-template');
    case 'audit-report':
      return auditReport(acting, id);
    case 'result-report':
      return resultReport(acting, id);
    case 'result-notice':
      return resultNotice(acting, id);
    case 'credentials-report':
      return credentialsReport(acting, id);
    case 'deputies-notice':
      return deputiesNotice(acting, id);
    case 'void-election-notice':
      return voidElectionNotice(acting, id);
    case 'election-certificate':
      return electionCertificate(acting, id);
  }
}

async function rollNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const roll = found(
    await tx
      .selectFrom('roll')
      .select(['publishedOn', 'entry'])
      .where('county', '=', county)
      .where('constituency', '=', id)
      .executeTakeFirst(),
    '已公布的选民名单',
  );
  const { electionDay, name } = constituency;
  const record = await readRollRecord(tx, county, id, roll.publishedOn);
  const law = await lawFor(acting, electionDay);
  const showsSex = publishedRollFields(electionDay, law).includes('sex');
  const { steps } = timetable(
    { electionDay, kind: 'general', actual: { 'roll-publish': roll.publishedOn } },
    law,
  );
  const latest = (rule: RuleId) => steps.find((step) => step.rule === rule)?.latest;
  const until = latest('roll-objection');
  const suitUntil = latest('roll-suit');
  const basis = basisOf('roll-objection', electionDay);
  return {
    kind: 'roll-notice',
    title: `${issuer}\n关于公布${name}选民名单的公告`,
    issuer,
    date: roll.publishedOn,
    congress,
    constituency: name,
    electionDay,
    basis: basisOf('roll-publish', electionDay),
    ...(until && suitUntil && { objection: { until, decidedWithinDays: 3, suitUntil, basis } }),
    voters: record.voters.map(({ name: voter, sex }) => ({
      name: voter,
      ...(showsSex && { sex: sex === 'male' ? '男' : '女' }),
    })),
    ...(await verificationOf(acting, roll.entry)),
  };
}

async function initialNotice(acting: Acting, listId: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const list = found(
    await tx
      .selectFrom('initialList')
      .select(['id', 'constituency', 'publishedOn', 'entry'])
      .where('county', '=', county)
      .where('id', '=', listId)
      .executeTakeFirst(),
    '已公布的初步代表候选人名单',
  );
  const { constituency, congress, issuer } = await readLetterhead(acting, list.constituency);
  const record = await readInitialListRecord(tx, county, list);
  const isSupplement = await followsAnotherList(acting, list);
  const details = await candidateDetails(acting, list.constituency);
  const published = await asPublished(acting, list.constituency);
  return {
    kind: 'initial-candidates-notice',
    title: `${issuer}\n关于${isSupplement ? '补充' : ''}公布${constituency.name}初步代表候选人名单的公告`,
    issuer,
    date: list.publishedOn,
    congress,
    constituency: constituency.name,
    electionDay: constituency.electionDay,
    seats: await seatsOf(tx, county, constituency.id),
    basis: basisOf('nom-publish', constituency.electionDay),
    order: '按姓氏笔画为序',
    isSupplement,
    leftOff: await leftOff(acting, list),
    candidates: record.candidates.map(({ id, nominations }) => ({
      ...candidateOf(asRead(details.get(id), published.get(id))),
      nominatedBy: nominations.some(({ kind }) => kind === 'organisations')
        ? '政党、人民团体推荐'
        : '选民十人以上联名推荐',
    })),
    ...(await verificationOf(acting, list.entry)),
  };
}

/** 补充公布: was another list of this constituency published before? Of one day, the ledger says which came first. */
async function followsAnotherList(
  { tx, county }: Acting,
  { constituency, entry }: { constituency: string; entry: string },
): Promise<boolean> {
  const first = await tx
    .selectFrom('initialList as l')
    .innerJoin('ledgerPosition as p', (on) =>
      on.onRef('p.ledger', '=', 'l.county').onRef('p.entry', '=', 'l.entry'),
    )
    .where('l.county', '=', county)
    .where('l.constituency', '=', constituency)
    .orderBy('p.position')
    .select('l.entry')
    .executeTakeFirst();
  return first !== undefined && first.entry !== entry;
}

async function formalNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const record = found(await readFormalListRecord(tx, county, id), '正式代表候选人名单');
  const { publishedOn, publishedEntry } = await tx
    .selectFrom('formalList')
    .select(['publishedOn', 'publishedEntry'])
    .where('county', '=', county)
    .where('constituency', '=', id)
    .executeTakeFirstOrThrow();
  if (publishedOn === null || publishedEntry === null) {
    throw new ActError('not-found', '正式代表候选人名单还没有公布。公布之后才能打印公告。');
  }
  const details = await candidateDetails(acting, id);
  return {
    kind: 'formal-candidates-notice',
    title: `${issuer}\n关于公布${constituency.name}正式代表候选人名单的公告`,
    issuer,
    date: publishedOn,
    congress,
    constituency: constituency.name,
    electionDay: constituency.electionDay,
    seats: record.seats,
    basis: basisOf('formal-publish', constituency.electionDay),
    decidedBy: DECIDED_BY[record.basis],
    order: orderOfList(record, await lawFor(acting, constituency.electionDay)),
    candidates: record.candidates.map((candidate) => candidateOf(details.get(candidate.id))),
    ...(await verificationOf(acting, publishedEntry)),
  };
}

const DECIDED_BY = {
  'within-range': 'within-range',
  'larger-number-of-voters': 'consultation',
  narrowed: 'consultation',
  primary: 'primary',
} as const;

/** As the list showed him, whatever was corrected since. */
function asRead<Details extends object>(
  details: Details | undefined,
  published: Readonly<Record<string, string>> = {},
) {
  return details && { ...details, ...published };
}
