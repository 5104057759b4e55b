import { randomUUID } from 'node:crypto';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import { nomination as nominationRuling } from '@xuanwu/rules/nomination.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';
import { readName } from '../registration/voter-import/read-cells.ts';
import { NominatedSchema, NominateSchema, type Nominee } from './nomination.schema.ts';

const NOMINATOR_REFUSALS = {
  'not-on-roll': '不在本选区选民名单上',
  'signed-twice': '重复署名',
  'more-than-seats': '推荐的人数超过应选名额',
};

type Input = z.infer<typeof NominateSchema>;

/**
 * 提名推荐 (选举法第三十条): by parties and people's organisations, or by ten or more voters of the constituency jointly. Both
 * kinds are treated alike.
 */
export const nominate = defineAct({
  name: 'nominate',
  input: NominateSchema,
  output: NominatedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    // Locked: two nominations that share a signer come one after the other.
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('nominate', constituency);
    if (!stage.permitted) return refused(stage);
    const nominators =
      input.kind === 'voters'
        ? await readNominators(acting, constituency, input.nominators)
        : input.organisations.map((id) => ({ id, onRoll: false, signedBefore: 0 }));
    const decided = nominationRuling({
      electionDay: constituency.electionDay,
      seats: await seatsOf(acting.tx, acting.county, constituency.id),
      kind: input.kind,
      nominators,
      nominees: input.nominees.map((nominee) => nominee.name),
    });
    if (!decided.ok) throw new ActError('bad-request', caseErrorText(decided.error));
    const { accepted, reasons, undecided } = decided.ruling;
    const ruling = { permitted: accepted, reasons, undecided };
    if (!accepted) return refused(ruling);

    const refusedNominators = decided.ruling.refusedNominators.map(({ id, reason }) => ({
      person: String(id),
      reason: NOMINATOR_REFUSALS[reason],
    }));
    const signers =
      input.kind === 'organisations'
        ? []
        : nominators.filter(({ id }) => !refusedNominators.some(({ person }) => person === id));
    const nomination = await insertNomination(
      acting,
      constituency,
      input,
      signers.map((signer) => signer.id),
    );
    const candidates = [];
    for (const nominee of input.nominees) {
      candidates.push(await insertNominee(acting, constituency, nomination, nominee));
    }
    return done(
      { nomination, candidates, refusedNominators },
      {
        subject: { constituency: constituency.id, nomination },
        figures: { nominators: signers.length, nominees: candidates.length },
        ruling,
      },
    );
  },
});

/** Who signed: on this constituency's roll or not, and for how many persons he signed before. */
async function readNominators(
  { tx, county }: Acting,
  { id, stage }: Constituency,
  persons: readonly string[],
): Promise<{ id: string; onRoll: boolean; signedBefore: number }[]> {
  const onRoll =
    stage === 'drawn'
      ? sql`exists (select from registration g where g.county = ${county} and g.constituency = ${id}
          and g.person = signer.id and g.status = 'on-roll')`
      : sql`exists (select from roll_entry e where e.county = ${county} and e.constituency = ${id}
          and e.person = signer.id and not e.struck)`;
  const { rows } = await sql<{ id: string; onRoll: boolean; signedBefore: number }>`
    select signer.id, ${onRoll} as on_roll,
      coalesce((select sum(n.persons_named) from nominator n join nomination m
        on m.county = n.county and m.id = n.nomination
        where n.county = ${county} and n.person = signer.id and m.constituency = ${id}), 0) as signed_before
    from unnest(${[...new Set(persons)]}::uuid[]) with ordinality as signer (id, place)
    order by signer.place`.execute(tx);
  return rows;
}

async function insertNomination(
  { tx, county, today, entry }: Acting,
  { id, area }: Constituency,
  input: Input,
  signers: readonly string[],
): Promise<string> {
  const nomination = randomUUID();
  await tx
    .insertInto('nomination')
    .values({
      county,
      id: nomination,
      constituency: id,
      area,
      kind: input.kind,
      organisations: input.kind === 'organisations' ? input.organisations : [],
      receivedOn: today,
      entry,
    })
    .execute();
  if (signers.length > 0) {
    const personsNamed = input.nominees.length;
    await tx
      .insertInto('nominator')
      .values(signers.map((person) => ({ county, nomination, person, area, personsNamed })))
      .execute();
  }
  return nomination;
}

/** The same person nominated again is one candidate with one more nomination. */
async function insertNominee(
  { tx, county }: Acting,
  { id: constituency, area }: Constituency,
  nomination: string,
  { group, ...nominee }: Nominee,
): Promise<string> {
  const name = readName(nominee.name).value;
  const known = await tx
    .selectFrom('initialCandidate')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('name', '=', name)
    .where('birthDate', '=', nominee.birthDate)
    .where('sex', '=', nominee.sex)
    .where('excludedBy', 'is', null)
    .executeTakeFirst();
  const candidate = known?.id ?? randomUUID();
  if (!known) {
    await tx
      .insertInto('initialCandidate')
      .values({ county, id: candidate, constituency, area, ...nominee, name, groupOf: group })
      .execute();
  }
  await tx
    .insertInto('nominationNominee')
    .values({ county, nomination, candidate })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return candidate;
}
