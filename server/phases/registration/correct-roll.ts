import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { seal } from '../../ledger/append.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { CorrectRollSchema, RollCorrectedSchema } from './correct-roll.schema.ts';
import { registerPerson, type RegisteredPerson } from './register-person.ts';
import { readRollCorrections } from './roll-record.ts';

/** 更正已公布的选民名单: one voter added or struck, published anew; the published roll itself stays as it was. */
export const correctRoll = defineAct({
  name: 'correct-roll',
  input: CorrectRollSchema,
  output: RollCorrectedSchema,
  areaOf: areaOfConstituency,
  summary: async (acting, { kind, constituency, reason }) =>
    `更正${(await getConstituency(acting, constituency)).name}选民名单：${kind === 'added' ? '补登' : '除名'}，${reason}`,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('correct-roll', constituency);
    if (!stage.permitted) return refused(stage);
    const changed =
      input.kind === 'added'
        ? await add(acting, constituency, input.voter)
        : await strike(acting, constituency, input.person);
    if (changed.kind !== 'registered') return changed;
    const correction = randomUUID();
    const { person, consulted } = changed;
    const { id, area } = constituency;
    await tx
      .insertInto('rollCorrection')
      .values({
        county,
        id: correction,
        constituency: id,
        area,
        person,
        kind: input.kind,
        reason: input.reason,
        publishedOn: today,
        entry,
      })
      .execute();
    const { id: _, ...record } = found(
      (await readRollCorrections(tx, county, id)).find((row) => row.id === correction),
      '名单更正',
    );
    const records = [seal('roll-correction', correction, record)];
    return {
      ...done({ person, correction }, { subject: { constituency: id, correction }, records }),
      ...(consulted && { consulted }),
    };
  },
});

async function add(
  acting: Acting,
  constituency: Constituency,
  voter: Parameters<typeof registerPerson>[2],
): Promise<RegisteredPerson> {
  const registered = await registerPerson(acting, constituency.cycle, voter, [constituency]);
  if (registered.kind !== 'registered') return registered;
  const { tx, county } = acting;
  const { id, area } = constituency;
  await sql`
    insert into roll_entry (county, constituency, serial, person, area, name, sex, added)
    select ${county}, ${id}, 1 + (select max(serial) from roll_entry where county = ${county} and constituency = ${id}),
      p.id, ${area}, p.name, p.sex, true
    from person p where p.county = ${county} and p.id = ${registered.person}
    on conflict (county, constituency, person) do update set struck = false`.execute(tx);
  return registered;
}

/** Struck from the roll: his claim on the number is given back, so that he can be registered where he belongs. */
async function strike(
  { tx, county }: Acting,
  { id, level }: Constituency,
  person: string,
): Promise<RegisteredPerson> {
  const struck = await tx
    .updateTable('rollEntry')
    .set({ struck: true })
    .where('county', '=', county)
    .where('constituency', '=', id)
    .where('person', '=', person)
    .where('struck', '=', false)
    .returning('person')
    .executeTakeFirst();
  found(struck, '名单上的这位选民');
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
    .where('level', '=', level)
    .where('person', '=', person)
    .execute();
  return { kind: 'registered', person };
}
