import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { significantDigits } from '@xuanwu/rules/area-code.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { requireHeld } from '../acts/meeting.ts';
import { insertDecision, mayDecide, requirePossible } from './decision.queries.ts';
import { DecideSilentPointSchema, SilentPointDecidedSchema } from './law.schema.ts';

/** 决定法律未定事项: what the law leaves open, by who decided and on which document. A later decision supersedes it. */
export const decideSilentPoint = defineAct({
  name: 'decide-silent-point',
  input: DecideSilentPointSchema,
  output: SilentPointDecidedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { points, decidedBy, document, meeting }) {
    requirePossible(points);
    if (meeting) requireHeld(acting, meeting);
    if (new Set(points.map(({ parameter }) => parameter)).size < points.length)
      throw new ActError('bad-request', '同一事项写了两次。请只留一个答案。');
    const area = significantDigits(acting.county);
    const rulings = [];
    for (const { parameter } of points) rulings.push(await mayDecide(acting, parameter, area));
    const ruling = rule([
      ...rulings.flatMap(({ reasons }) => reasons),
      ...(meeting ? [committeeDecides(meeting, acting.today)] : []),
    ]);
    if (!ruling.permitted) return refused(ruling);
    const decisions = [];
    const records = [];
    for (const point of points) {
      const { id, sealed } = await insertDecision(acting, { ...point, area, decidedBy, document, meeting });
      decisions.push({ decision: id, parameter: point.parameter });
      records.push(sealed);
    }
    return done(
      { decisions },
      { subject: { area, document }, records, figures: { points: points.length }, ruling },
    );
  },
});
