import { isSuperior, liesWithin } from '@xuanwu/rules/area-code.ts';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { enqueueJob } from '../../../jobs/jobs.ts';
import { cycleThere } from '../open-cases/case-places.queries.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import { CompareRegistersSchema, ComparisonAskedSchema } from './compare-registers.schema.ts';
import type { ComparisonInput } from './comparison-job.ts';

/** 比对登记册: everybody who stands on a roll with everybody else; what may be one person becomes a case. */
export const askForComparison = defineAct({
  name: 'compare-registers',
  input: CompareRegistersSchema,
  output: ComparisonAskedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting) {
    const { tx, county, actor } = acting;
    const isAcross = isSuperior(county);
    const registers = await registersOf(acting, isAcross ? await countiesBelow(acting) : [county]);
    if (registers.length < (isAcross ? 2 : 1)) {
      const text = isAcross
        ? '辖区内正在换届的县（市、区）不到两个，没有可以比对的登记册。'
        : '本县还没有建立换届，没有可以比对的登记册。';
      throw new ActError('bad-request', text);
    }
    const input: ComparisonInput = { registers, isAcross };
    const title = isAcross ? `比对 ${registers.length} 个县（市、区）的登记册` : '比对登记册';
    const job = await enqueueJob(tx, { county, kind: 'compare-registers', title, input, actor });
    return done({ job }, { subject: { job }, figures: { registers: registers.length } });
  },
});

async function countiesBelow({ tx, county }: Acting): Promise<string[]> {
  const rows = await tx
    .selectFrom('area')
    .select('code')
    .where('kind', '=', 'county')
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code).filter((code) => liesWithin(code, county));
}

/** Of each county the cycle that it is in. */
async function registersOf(
  acting: Acting,
  counties: readonly string[],
): Promise<ComparisonInput['registers']> {
  const registers = [];
  for (const county of counties) {
    const cycle = await inCounty(acting, county, cycleThere);
    if (cycle !== undefined) registers.push({ county, cycle });
  }
  return registers;
}
