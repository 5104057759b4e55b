/** 联审意见告知书, from what departments answered about one nominee. */
import { EXCLUSION_GROUNDS, hasFundingBan } from '@xuanwu/rules/exclusion.ts';
import { REVIEW_GROUNDS } from '@xuanwu/rules/review.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { civilDate } from '../acts/clock.ts';
import { ActError } from '../acts/error-codes.ts';
import type { DocumentData } from '../documents/documents.ts';
import type { StatedOpinion } from '../documents/review-statement.ts';
import { readConstituencyReview } from '../phases/nomination/review/review-view.queries.ts';
import type { ConstituencyReview } from '../phases/nomination/review/review-view.schema.ts';
import { readLetterhead } from './letterhead.ts';

export async function reviewStatement(acting: Acting, candidate: string): Promise<DocumentData> {
  const { tx, county, today } = acting;
  const { constituency: id } = found(
    await tx
      .selectFrom('initialCandidate')
      .select('constituency')
      .where('county', '=', county)
      .where('id', '=', candidate)
      .executeTakeFirst(),
    '这位被提名人',
  );
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const { nominees, keptUntil } = await readConstituencyReview(acting, id);
  const { name, requests } = found(
    nominees.find((each) => each.candidate === candidate),
    '这位被提名人',
  );
  const opinions = requests.flatMap(statedOf);
  if (opinions.length === 0)
    throw new ActError('not-found', '还没有单位对这位被提名人提出意见，或者意见已经删除。');
  const { electionDay } = constituency;
  const grounds = REVIEW_GROUNDS.filter(
    (ground) => ground !== 'foreign-funding' || hasFundingBan(electionDay),
  );
  return {
    kind: 'review-statement',
    title: `${issuer}\n联审意见告知书`,
    issuer,
    date: today,
    nominee: name,
    congress,
    constituency: constituency.name,
    opinions,
    grounds: grounds.map((ground) => EXCLUSION_GROUNDS[ground]),
    basis: '《中华人民共和国个人信息保护法》第四十五条',
    keptUntil,
  };
}

type Request = ConstituencyReview['nominees'][number]['requests'][number];

/** Every answer, the one that was corrected too; and who did not answer. */
function statedOf({ department, state, opinions }: Request): StatedOpinion[] {
  if (state === 'waiting') return [{ department, said: '尚未答复', document: '', givenOn: null }];
  if (state === 'missed') return [{ department, said: '逾期未答复', document: '', givenOn: null }];
  return opinions.map(({ ground, document, documentDate, hasFile, givenAt }, index) => ({
    department,
    said: `${ground === null ? '没有依法不列入的情形' : EXCLUSION_GROUNDS[ground]}${index > 0 ? '（已更正）' : ''}`,
    document: hasFile ? '附文书' : document === null ? '' : `${document}，${documentDate ?? ''}`,
    givenOn: civilDate(new Date(givenAt)),
  }));
}
