/** 代表候选人情况介绍, from what is published of the candidates; like everything that introduces them, only before the election day. */
import { buffer } from 'node:stream/consumers';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { mayIntroduceOn } from '@xuanwu/rules/introduction.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import type { IntroducedCandidate } from '../documents/candidate-introduction.ts';
import type { DocumentData } from '../documents/documents.ts';
import { seatsOf } from '../phases/constituencies/seat-ledger.queries.ts';
import {
  readShownCandidates,
  readShownMeetings,
  readShownPhoto,
} from '../phases/nomination/introduction/public-candidates.queries.ts';
import { basisOf, readLetterhead } from './letterhead.ts';

type Shown = Awaited<ReturnType<typeof readShownCandidates>>[number];

export async function candidateIntroduction(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county, today } = acting;
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const { electionDay, name } = constituency;
  const { permitted, reasons } = mayIntroduceOn(today, electionDay);
  if (!permitted) throw new ActError('not-found', `${reasons.map(explainReason).join('')}情况介绍不能再印。`);
  const { formalOn, listedOn } = await publicationsOf(acting, id);
  const shown = { id, formalOn, electionDay };
  const candidates = await readShownCandidates(tx, county, shown);
  return {
    kind: 'candidate-introduction',
    title: `${issuer}\n${name}代表候选人情况介绍`,
    issuer,
    date: formalOn ?? found(listedOn ?? undefined, '已公布的初步代表候选人名单'),
    congress,
    constituency: name,
    electionDay,
    seats: await seatsOf(tx, county, id),
    basis: basisOf('intro-duty', electionDay),
    list: formalOn === null ? '初步代表候选人' : '正式代表候选人',
    order: formalOn === null ? '按姓氏笔画为序' : '按公布的次序',
    candidates: candidates.map(introduced),
    photos: await Promise.all(candidates.map((candidate) => photoOf(acting, candidate))),
    meetings: await readShownMeetings(tx, county, shown, today),
  };
}

async function photoOf({ tx, county, context }: Acting, { id, hasPhoto }: Shown): Promise<Buffer | null> {
  if (!hasPhoto) return null;
  const { file } = await readShownPhoto(tx, county, id);
  return buffer(context.files.get(file));
}

async function publicationsOf({ tx, county }: Acting, id: string) {
  const formal = await tx
    .selectFrom('formalList')
    .select('publishedOn')
    .where('county', '=', county)
    .where('constituency', '=', id)
    .executeTakeFirst();
  const initial = await tx
    .selectFrom('initialList')
    .select('publishedOn')
    .where('county', '=', county)
    .where('constituency', '=', id)
    .orderBy('publishedOn')
    .executeTakeFirst();
  return { formalOn: formal?.publishedOn ?? null, listedOn: initial?.publishedOn ?? null };
}

function introduced(candidate: Shown): IntroducedCandidate {
  const { name, sex, ethnicity, bornIn, education, politics, occupation, resume, pledges } = candidate;
  const [year, month] = bornIn.split('-').map(Number);
  const particulars = [sex === 'male' ? '男' : '女', ethnicity, `${year}年${month}月生`, education, politics];
  return { name, particulars: particulars.join('，'), position: occupation, resume, pledges };
}
