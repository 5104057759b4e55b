import { significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import {
  SUBMISSION_MATTERS,
  type SubmissionManner,
  type SubmissionMatterId,
} from '@xuanwu/rules/submissions.ts';
import type { Selectable } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Submission } from '../../database/tables.ts';
import { seal, type SealedRecord } from '../../ledger/append.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownPlace } from '../own-place.ts';
import { stateOf } from '../../requirements/approval.queries.ts';
import type { SubmissionRow, SubmissionsView } from './submission.schema.ts';

/** Locked; of whichever place the caller sees. */
export async function lockSubmission({ tx }: Acting, id: string): Promise<Selectable<Submission>> {
  const row = await tx
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这份上报件');
}

/** The office's own, as a draft or as it was sent. */
export async function lockOwnSubmission(acting: Acting, id: string): Promise<Selectable<Submission>> {
  const row = await lockSubmission(acting, id);
  if (row.place !== ownPlace(acting)) throw new ActError('not-permitted', '这份上报件不是本级的。');
  return row;
}

function sealedSubmission(row: Selectable<Submission>, files: readonly { readonly sha256: string }[]) {
  const { place, sentTo, matter, manner, about, title, content, document, answerBy } = row;
  return {
    place,
    sentTo,
    matter,
    manner,
    about,
    title,
    content,
    document,
    answerBy,
    files: files.map(({ sha256 }) => sha256),
  };
}

/** 上报件的封记, the same in the ledgers of both offices. */
export async function sealOfSubmission(acting: Acting, row: Selectable<Submission>): Promise<SealedRecord> {
  const files = await readAttachments(acting, row.id, 'submission');
  return seal('submission', row.id, sealedSubmission(row, files));
}

/** 附件的哈希, in their own order: the same in every installation that has them. */
export async function readAttachments(
  { tx }: Pick<Acting, 'tx'>,
  submission: string,
  of: 'submission' | 'answer',
): Promise<{ readonly sha256: string }[]> {
  const rows = await tx
    .selectFrom('submissionFile')
    .select('sha256')
    .where('submission', '=', submission)
    .where('of', '=', of)
    .orderBy('sha256')
    .execute();
  return rows.map(({ sha256 }) => ({ sha256: sha256.toString('hex') }));
}

/** What this office sends, what offices below it sent; drafts are their writer's own. */
export async function readSubmissions(acting: Acting): Promise<SubmissionsView> {
  const { tx, county, actor, today } = acting;
  const name = await readNames(acting);
  const own = ownPlace(acting);
  const rows = await tx
    .selectFrom('submission')
    .selectAll()
    .where((where) => where.or([where('place', '=', own), where('sentOn', 'is not', null)]))
    .orderBy('draftedOn', 'desc')
    .orderBy('id')
    .execute();
  const elsewhere = await placesElsewhere(acting, own);
  const files = await tx
    .selectFrom('submissionFile')
    .select(['submission', 'file as id', 'of', 'name', 'size'])
    .orderBy('attachedOn')
    .orderBy('file')
    .execute();
  return {
    place: name(own),
    superiors: superiorsOf(actor.area ?? county).map(name),
    about: await readPlacesWithin(acting, own),
    rows: rows.map((row): SubmissionRow => {
      const state = stateOf(row);
      const { outcome, answer, answerDocument, answeredOn } = row;
      return {
        id: row.id,
        by: name(row.place),
        sentTo: name(row.sentTo),
        about: name(row.about),
        matter: row.matter as SubmissionMatterId,
        manner: row.manner as SubmissionManner,
        state,
        title: row.title,
        content: row.content,
        document: row.document,
        draftedOn: row.draftedOn,
        sentOn: row.sentOn,
        answerBy: row.answerBy,
        isLate: state === 'waiting' && row.answerBy !== null && row.answerBy < today,
        replaces: row.replaces,
        withdrawn:
          row.withdrawnOn === null ? null : { on: row.withdrawnOn, reason: row.withdrawnReason ?? '' },
        answer:
          outcome === null || answeredOn === null
            ? null
            : {
                outcome: outcome as 'approved' | 'returned' | 'filed',
                text: answer ?? '',
                document: answerDocument ?? '',
                on: answeredOn,
              },
        files: files
          .filter(({ submission, of }) => submission === row.id && maySeeFile(of, state, row.sentTo === own))
          .map(({ id, of, name: called, size }) => ({
            id,
            of: of as 'submission' | 'answer',
            name: called,
            size,
          })),
        isMine: row.place === own,
        isMineToAnswer: row.sentTo === own && state === 'waiting',
        isForFile: elsewhere.has(row.place === own ? row.sentTo : row.place) && goesAsFile(row, own),
        entries: entriesOf(row),
      };
    }),
  };
}

/** 另设系统的上下级: those whose key is entered here. */
async function placesElsewhere({ tx }: Acting, own: string): Promise<ReadonlySet<string>> {
  const keys = await tx
    .selectFrom('officeKey')
    .select('ofPlace')
    .where('place', '=', own)
    .where('withdrawnOn', 'is', null)
    .execute();
  return new Set(keys.map(({ ofPlace }) => ofPlace));
}

/** Up what was sent, down what was answered. */
function goesAsFile({ place, sentOn, answeredOn }: Selectable<Submission>, own: string): boolean {
  return place === own ? sentOn !== null && answeredOn === null : answeredOn !== null;
}

/** Attached to an answer that is not given yet: the superior office's own. */
function maySeeFile(of: string, state: SubmissionRow['state'], isSuperior: boolean): boolean {
  return of === 'submission' || state !== 'waiting' || isSuperior;
}

/** 出处: where the ledgers of both offices say it. */
function entriesOf(row: Selectable<Submission>): SubmissionRow['entries'] {
  const above = row.sentTo.padEnd(6, '0');
  return [
    { ledger: row.ledger, entry: row.sentEntry, what: '上报' },
    { ledger: row.ledger, entry: row.withdrawnEntry, what: '撤回' },
    { ledger: above, entry: row.answerEntry, what: '批复' },
  ].flatMap(({ entry, ...line }) => (entry === null ? [] : [{ ...line, entry }]));
}

async function readPlacesWithin({ tx }: Acting, own: string): Promise<SubmissionsView['about']> {
  const rows = await tx.selectFrom('area').select(['code', 'name']).orderBy('code').execute();
  return rows.filter(({ code }) => significantDigits(code).startsWith(own));
}

/** A file that the caller may see, of a submission that he sees. */
export async function findAttachment(
  acting: Acting,
  file: string,
): Promise<{ readonly file: string; readonly name: string }> {
  const { rows } = await readSubmissions(acting);
  const attached = rows.flatMap(({ files }) => files).find(({ id }) => id === file);
  const { id, name } = found(attached, '这个附件');
  return { file: id, name };
}

/** 黑市选请〔2016〕3号《关于……的请示》 */
export function called({
  document,
  title,
  matter,
}: Pick<Selectable<Submission>, 'document' | 'title' | 'matter'>): string {
  return `${document}《${title}》（${SUBMISSION_MATTERS[matter as SubmissionMatterId].title}）`;
}
