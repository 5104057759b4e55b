import { randomUUID } from 'node:crypto';
import { liesWithin, significantDigits } from '@xuanwu/rules/area-code.ts';
import { defineAct, done } from '../../acts/act.ts';
import { ActError, type FieldMistake } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { InspectionSchema, RecordInspectionSchema } from './inspection.schema.ts';

/** 登记督导检查: where, what stage, what was found and by when it is to be mended. What is written down stays; the ledger holds no words of it. */
export const recordInspection = defineAct({
  name: 'record-inspection',
  input: RecordInspectionSchema,
  output: InspectionSchema,
  areaOf: ownArea,
  async perform(acting, { of, findings, ...input }) {
    const { tx, actor, county, today, entry } = acting;
    const own = ownPlace(acting);
    const mistakes: FieldMistake[] = [];
    if (!liesWithin(of, actor.area ?? county) || significantDigits(of) === own)
      mistakes.push({ path: 'of', message: '应为下级的地方' });
    if (input.visitedOn > today) mistakes.push({ path: 'visitedOn', message: `不能晚于今日（${today}）` });
    findings.forEach(({ rectifyBy }, index) => {
      if (rectifyBy < input.visitedOn)
        mistakes.push({ path: `findings.${index}.rectifyBy`, message: '不能早于检查的日期' });
    });
    if (mistakes.length > 0) throw new ActError('bad-request', undefined, mistakes);
    const id = randomUUID();
    const row = { place: own, ofPlace: significantDigits(of), ...input };
    await tx
      .insertInto('inspection')
      .values({ id, ...row, recordedOn: today, ledger: county, entry })
      .execute();
    if (findings.length > 0)
      await tx
        .insertInto('inspectionFinding')
        .values(
          findings.map((finding) => ({
            id: randomUUID(),
            inspection: id,
            place: own,
            ofPlace: row.ofPlace,
            stage: input.stage,
            ...finding,
          })),
        )
        .execute();
    return done(
      { inspection: id },
      {
        subject: { inspection: id, of: row.ofPlace, stage: input.stage },
        records: [seal('inspection', id, { ...row, findings })],
        figures: { findings: findings.length },
      },
    );
  },
});
