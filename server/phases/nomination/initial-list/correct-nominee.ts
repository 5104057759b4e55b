import { randomUUID } from 'node:crypto';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { seal } from '../../../ledger/append.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import {
  type BasicFacts,
  CORRECTABLE,
  CorrectNomineeSchema,
  NomineeCorrectedSchema,
} from './correct-nominee.schema.ts';

const FIELDS = Object.keys(CORRECTABLE) as (keyof BasicFacts)[];

/**
 * 更正初步代表候选人的基本情况: a mistake in what was published is put right by a new act that refers to the list; the list stays as it was published, and a notice
 * says what is different. Before publication it is the same act of two people, and refers to no list.
 */
export const correctNominee = defineAct({
  name: 'correct-nominee',
  input: CorrectNomineeSchema,
  output: NomineeCorrectedSchema,
  about: ['candidate'],
  areaOf: areaOfConstituency,
  async summary(acting, { constituency, candidate, facts }) {
    const { name } = await getConstituency(acting, constituency);
    const now = await getNominee(acting, constituency, candidate);
    const titles = changed(now, facts).map((field) => CORRECTABLE[field]);
    return `${name}：更正一名被提名人的${titles.join('、')}`;
  },
  async perform(acting, { constituency: place, candidate, facts, reason, document }) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('correct-nominee', constituency);
    if (!stage.permitted) return refused(stage);
    const now = await getNominee(acting, place, candidate);
    const fields = changed(now, facts);
    const pick = (from: BasicFacts) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    const [before, after] = [pick(now), pick(facts)];
    const correction = { id: randomUUID(), list: now.listedIn, candidate, ordinal: now.corrections + 1 };
    await tx
      .insertInto('nomineeCorrection')
      .values({
        county,
        ...correction,
        constituency: place,
        area: constituency.area,
        correctedOn: today,
        reason,
        document,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        entry,
      })
      .execute();
    await tx
      .updateTable('initialCandidate')
      .set(after)
      .where('county', '=', county)
      .where('id', '=', candidate)
      .execute();
    const record = { ...correction, before, after, reason, document, correctedOn: today };
    return done(
      { correction: correction.id },
      {
        subject: {
          constituency: place,
          ...(now.listedIn !== null && { list: now.listedIn }),
          correction: correction.id,
        },
        records: [seal('nominee-correction', correction.id, record)],
      },
    );
  },
});

interface Nominated extends BasicFacts {
  /** null before publication. */
  readonly listedIn: string | null;
  readonly corrections: number;
}

async function getNominee({ tx, county }: Acting, constituency: string, id: string): Promise<Nominated> {
  const row = found(
    await tx
      .selectFrom('initialCandidate as c')
      .select(['c.name', 'c.sex', 'c.birthDate', 'c.ethnicity', 'c.education', 'c.politics', 'c.occupation'])
      .select('c.listedIn')
      .select(({ selectFrom }) =>
        selectFrom('nomineeCorrection as k')
          .whereRef('k.county', '=', 'c.county')
          .whereRef('k.candidate', '=', 'c.id')
          .select(({ fn }) => fn.countAll<number>().as('number'))
          .as('corrections'),
      )
      .where('c.county', '=', county)
      .where('c.constituency', '=', constituency)
      .where('c.id', '=', id)
      .executeTakeFirst(),
    '本选区的这位被提名人',
  );
  const { listedIn, corrections, ...facts } = row;
  return { ...(facts as BasicFacts), listedIn, corrections: corrections ?? 0 };
}

function changed(now: BasicFacts, facts: BasicFacts): (keyof BasicFacts)[] {
  const fields = FIELDS.filter((field) => now[field] !== facts[field]);
  if (fields.length === 0) throw new ActError('lost-race', '内容与现在的一样，没有要更正的。请刷新后核对。');
  return fields;
}
