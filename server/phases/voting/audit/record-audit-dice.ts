import { drawnFrom, drawsFor } from '@xuanwu/evidence/audit-of-round.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { openAudit, planOf, requireSameCount, sealAudit, subjectOf } from './audit.queries.ts';
import { BundlesDrawnSchema, RecordAuditDiceSchema } from './audit.schema.ts';

/** 登记当众掷骰: the throws, with who watched; two people say that these were thrown. The bundles drawn follow from them. */
export const recordAuditDice = defineAct({
  name: 'record-audit-dice',
  input: RecordAuditDiceSchema,
  output: BundlesDrawnSchema,
  isSealed: true,
  about: ['round'],
  areaOf: areaOfRound,
  async summary(acting, { round: id, throws, witnesses }) {
    const round = await lockRound(acting, id);
    const { name } = await getConstituency(acting, round.constituency);
    return `${name}抽样审计：当众掷骰 ${throws.length} 次，点数 ${throws}，在场 ${witnesses.length} 人`;
  },
  async perform(acting, { round: id, throws, place, witnesses }) {
    const { tx, county, entry, today } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('record-audit-dice', round);
    if (!state.permitted) return refused(state);
    const ordered = await openAudit(acting, id);
    if (ordered.dice !== null) throw new ActError('lost-race', '本次审计的掷骰已经登记过了。');
    await requireSameCount(acting, ordered);
    const planned = await planOf(acting, round, ordered);
    const draws = drawsFor(planned, throws) ?? ordered.announced.length;
    const dice = { throws, thrownOn: today, place, witnesses: witnesses.length };
    await tx
      .updateTable('countAudit')
      .set({ throws, thrownOn: today, thrownAtPlace: place, witnesses, draws, entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .where('number', '=', ordered.number)
      .execute();
    const audit = { ...ordered, dice, draws };
    const bundles = [...new Set(drawnFrom(planned, throws, draws))].toSorted((a, b) => a - b);
    return done(
      { round: id, draws, bundles },
      {
        subject: subjectOf(round, audit),
        records: [sealAudit(audit)],
        figures: { draws, bundles: bundles.length, witnesses: witnesses.length },
      },
    );
  },
});
