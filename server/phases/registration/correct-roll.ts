import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { CorrectRollSchema, RollCorrectedSchema } from './correct-roll.schema.ts';
import { registerPerson, type RegisteredPerson } from './register-person.ts';
import type { VoterDetails } from './register-voter.schema.ts';
import { addToRoll, strikeFromRoll } from './roll-entries.ts';
import { writeRollCorrection } from './roll-corrections.ts';
import { seekPerson } from './seek-person.ts';

/** 更正已公布的选民名单: one voter added or struck, published anew; the published roll itself stays as it was. */
export const correctRoll = defineAct({
  name: 'correct-roll',
  input: CorrectRollSchema,
  output: RollCorrectedSchema,
  areaOf: areaOfConstituency,
  summary: async (acting, { kind, constituency, reason }) =>
    `更正${(await getConstituency(acting, constituency)).name}选民名单：${kind === 'added' ? '补登' : '除名'}，${reason}`,
  async perform(acting, input) {
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('correct-roll', constituency);
    if (!stage.permitted) return refused(stage);
    const changed =
      input.kind === 'added'
        ? await add(acting, constituency, input.voter)
        : await strike(acting, constituency, input.person);
    if (changed.kind !== 'registered') return changed;
    const { person, cases, consulted } = changed;
    const { kind, reason } = input;
    const { correction, record } = await writeRollCorrection(acting, constituency, { person, kind, reason });
    return {
      ...done(
        { person, correction },
        {
          subject: { constituency: constituency.id, correction },
          records: [record],
          ...(cases.length > 0 && { figures: { cases: cases.length } }),
        },
      ),
      ...(consulted && { consulted }),
    };
  },
});

async function add(
  acting: Acting,
  constituency: Constituency,
  voter: VoterDetails,
): Promise<RegisteredPerson> {
  const sought = await seekPerson(acting, voter);
  const registered = await registerPerson(acting, constituency.cycle, sought, [constituency]);
  if (registered.kind !== 'registered') return registered;
  await addToRoll(acting, constituency, registered.person);
  return registered;
}

/** Struck from the roll: his claim on the number is given back, so that he can be registered where he belongs. */
async function strike(
  acting: Acting,
  { id, cycle, level }: Constituency,
  person: string,
): Promise<RegisteredPerson> {
  const { tx, county } = acting;
  found((await strikeFromRoll(acting, id, person)) || undefined, '名单上的这位选民');
  await tx
    .updateTable('registration')
    .set({ status: 'struck' })
    .where('county', '=', county)
    .where('level', '=', level)
    .where('person', '=', person)
    .where('constituency', '=', id)
    .execute();
  await tx
    .deleteFrom('identifierClaim')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('level', '=', level)
    .where('person', '=', person)
    .execute();
  return { kind: 'registered', person, cases: [] };
}
