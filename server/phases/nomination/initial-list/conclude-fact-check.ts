import { nominee } from '@xuanwu/rules/nominee.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import {
  type Constituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { getFactObjection } from './fact-objection.queries.ts';
import { ConcludeFactCheckSchema, FactObjectionSchema, FINDINGS } from './fact-objection.schema.ts';

/**
 * 核实被提名人的情况 · 选举法（2020）第三十条: where what he said is not true, the committee tells the voters, from the day of this act. The law says tell, not remove: he
 * stays on the list.
 */
export const concludeFactCheck = defineAct({
  name: 'conclude-fact-check',
  input: ConcludeFactCheckSchema,
  output: FactObjectionSchema,
  about: ['objection'],
  areaOf: async (acting, { objection }) => (await getFactObjection(acting, objection)).area,
  summary: async (acting, { objection, finding }) => {
    const { constituency } = await getFactObjection(acting, objection);
    const told = finding === 'inaccurate' ? '，向选民公告' : '';
    return `${(await getConstituency(acting, constituency)).name}：核实一名被提名人的情况，${FINDINGS[finding]}${told}`;
  },
  async perform(acting, { objection: id, finding, foundFacts, document }) {
    const { tx, county, today, entry } = acting;
    const { constituency: place } = await getFactObjection(acting, id);
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('conclude-fact-check', constituency);
    if (!stage.permitted) return refused(stage);
    const objection = await getFactObjection(acting, id);
    if (objection.finding !== null) throw new ActError('lost-race', '这件异议已经核实。请刷新。');
    const ruling = await tellingRuling(acting, constituency, finding === 'inaccurate');
    await tx
      .updateTable('factObjection')
      .set({ finding, checkedOn: today, foundFacts, document, checkEntry: entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const { candidate, about } = objection;
    const sealed = { candidate, about, finding, foundFacts, document, checkedOn: today };
    return done(
      { objection: id },
      {
        subject: { constituency: place, objection: id },
        records: [seal('fact-check', id, sealed)],
        ruling,
      },
    );
  },
});

/** 应当告知选民, and that he may stand all the same: the law's own two answers to false information. */
async function tellingRuling(
  acting: Acting,
  { electionDay, area }: Constituency,
  informationIsFalse: boolean,
): Promise<Ruling> {
  const facts = { electionDay, area, isEligible: true, isNominated: true, voterOf: 'constituency' } as const;
  const decided = nominee(
    { ...facts, otherSeats: [], informationIsFalse },
    await lawFor(acting, electionDay),
  );
  if (!decided.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能核实。');
  const reasons = decided.ruling.reasons.filter(({ rule }) => rule === 'nom-info');
  return { permitted: true, reasons, undecided: [] };
}
