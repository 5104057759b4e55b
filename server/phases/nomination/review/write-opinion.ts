/** 联审意见: what one answer writes, with a number and a day or with the document itself. */
import { randomBytes, randomUUID } from 'node:crypto';
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { hasFundingBan } from '@xuanwu/rules/exclusion.ts';
import { opinionInTime, type ReviewGround } from '@xuanwu/rules/review.ts';
import { type Acting, done, type Outcome, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { getRequest, type ReviewRequest } from './review.queries.ts';

const SALT_BYTES = 16;

/** 情形和文书; without a ground there is none. */
export interface GivenOpinion {
  readonly ground: ReviewGround | null;
  readonly document: string | null;
  readonly documentDate: string | null;
  /** The file by its id and its content. */
  readonly file: { readonly id: string; readonly sha256: string } | null;
}

/**
 * Takes an answer while the request is open. It comes before or after the committee's decision and the end of the day, never beside them: they
 * wait for the constituency. The ledger has a salted commitment, never what was said.
 */
export async function writeOpinion(
  acting: Acting,
  id: string,
  given: GivenOpinion,
): Promise<Outcome<{ opinion: string; ordinal: number }>> {
  const { today } = acting;
  const request = await getRequest(acting, id);
  const constituency = await lockConstituency(acting, request.constituency);
  const stage = constituencyStageRuling(
    given.file ? 'give-review-document' : 'give-review-opinion',
    constituency,
  );
  if (!stage.permitted) return refused(stage);
  const { electionDay } = constituency;
  const inTime = opinionInTime({ electionDay, dueOn: request.dueOn, givenOn: today });
  if (!inTime.permitted) return refused(inTime);
  await refuseDecided(acting, request);
  refuseImpossible(acting, electionDay, given);
  const written = await insertOpinion(acting, request, given);
  const { opinion, ordinal, commitment } = written;
  return done(
    { opinion, ordinal },
    { subject: { constituency: constituency.id, opinion, commitment }, ruling: inTime },
  );
}

async function refuseDecided({ tx, county }: Acting, { candidate }: ReviewRequest): Promise<void> {
  const { excludedBy } = await tx
    .selectFrom('initialCandidate')
    .select('excludedBy')
    .where('county', '=', county)
    .where('id', '=', candidate)
    .executeTakeFirstOrThrow();
  if (excludedBy !== null)
    throw new ActError('lost-race', '选举委员会已经对这位被提名人作出决定，不再收意见。请刷新。');
}

function refuseImpossible(
  { today }: Acting,
  electionDay: string,
  { ground, documentDate }: GivenOpinion,
): void {
  if (ground === 'foreign-funding' && !hasFundingBan(electionDay))
    throw new ActError('bad-request', '选举日适用的法律还没有禁止接受境外资助，不能写这一情形。', [
      { path: 'ground', message: '选举日适用的法律还没有这一情形' },
    ]);
  if (documentDate !== null && documentDate > today)
    throw new ActError('bad-request', `文书日期 ${documentDate} 还没有到，请核对。`, [
      { path: 'documentDate', message: `不能晚于今天（${today}）` },
    ]);
}

async function insertOpinion(acting: Acting, request: ReviewRequest, given: GivenOpinion) {
  const { tx, county, actor, now, entry } = acting;
  const opinion = randomUUID();
  const ordinal = (await lastOrdinal(acting, request.id)) + 1;
  const salt = randomBytes(SALT_BYTES);
  const { file, ...said } = given;
  const content = canonicalJson({
    opinion,
    request: request.id,
    ordinal,
    ...said,
    file: file?.sha256 ?? null,
  });
  const commitment = Buffer.from(sha256(`${salt.toString('hex')}\n${content}`)).toString('hex');
  const { constituency, area, department } = request;
  await tx
    .insertInto('reviewOpinion')
    .values({
      county,
      id: opinion,
      request: request.id,
      constituency,
      area,
      department,
      ordinal,
      ...said,
      file: file?.id ?? null,
      salt,
      commitment,
      givenAt: now,
      account: actor.account,
      entry,
    })
    .execute();
  return { opinion, ordinal, commitment };
}

async function lastOrdinal({ tx, county }: Acting, request: string): Promise<number> {
  const last = await tx
    .selectFrom('reviewOpinion')
    .select('ordinal')
    .where('county', '=', county)
    .where('request', '=', request)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.ordinal ?? 0;
}
