/** 投票安排变更公告 of one activation of a contingency plan. */
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { ContingencyNotice } from '../documents/contingency-notice.ts';
import type { DocumentData } from '../documents/documents.ts';
import type { MeasureTaken } from '../phases/voting/contingency/contingency.schema.ts';
import { basisOf, readLetterhead, verificationOf } from './letterhead.ts';

export async function contingencyNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const row = found(
    await tx
      .selectFrom('contingencyActivation')
      .select(['constituency', 'happened', 'measure', 'documentNumber', 'activatedOn', 'entry'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这次应急措施',
  );
  const { constituency, congress, issuer } = await readLetterhead(acting, row.constituency);
  return {
    kind: 'contingency-notice',
    title: `${issuer}\n关于变更投票安排的公告`,
    issuer,
    date: row.activatedOn,
    congress,
    constituency: constituency.name,
    happened: row.happened.replace(/[。，；]+$/, ''),
    basis: basisOf('ec-power', constituency.electionDay),
    document: row.documentNumber,
    measure: printed(row.measure as MeasureTaken, constituency.electionDay),
    ...(await verificationOf(acting, row.entry)),
  };
}

function printed(measure: MeasureTaken, electionDay: string): ContingencyNotice['measure'] {
  if (measure.kind !== 'substitute-place') return measure;
  return { ...measure, place: measure.placeName, electionDay };
}
