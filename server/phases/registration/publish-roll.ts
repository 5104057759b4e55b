import { randomUUID } from 'node:crypto';
import { eighteenthBirthday, rollIsOfAge } from '@xuanwu/rules/age.ts';
import { type LocalLaw, readLaw } from '@xuanwu/rules/local-law.ts';
import { publishedRollFields } from '@xuanwu/rules/roll-notice-fields.ts';
import { rollIsOfVoters } from '@xuanwu/rules/roll-change.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { latestDay, rollMayPublish } from '@xuanwu/rules/timetable.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { fingerprintOfLines } from '../../acts/fingerprint-of-lines.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { stageGateRuling } from '../../requirements/stage-gate.queries.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  enterStage,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { findOffRoll } from './eligibility/person-eligibility.queries.ts';
import { PublishRollSchema, RollPublishedSchema } from './publish-roll.schema.ts';
import { recordReading } from './register.queries.ts';
import { readRollRecord } from './roll-record.ts';

/** 公布选民名单, at least twenty days before the election day (选举法第二十八条). It is numbered and frozen here. */
export const publishRoll = defineAct({
  name: 'publish-roll',
  input: PublishRollSchema,
  output: RollPublishedSchema,
  about: ['constituency'],
  areaOf: areaOfConstituency,
  summary: async (acting, { constituency }) => {
    const { name } = await getConstituency(acting, constituency);
    return `公布${name}选民名单（${await countOnRoll(acting, constituency)} 人）`;
  },
  async fingerprint(acting, { constituency }) {
    await lockConstituency(acting, constituency);
    return rollFingerprint(acting, constituency);
  },
  async beforeAsking(acting, input) {
    const constituency = await getConstituency(acting, input.constituency);
    const { electionDay } = constituency;
    const young = await readYoung(acting, constituency);
    const offRoll = await readOffRoll(acting, constituency);
    const law = await lawFor(acting, electionDay);
    const ruling = rollHinders(electionDay, young, offRoll, law);
    if (ruling.permitted) return undefined;
    const shown = [...underAge(young, electionDay, law), ...offRoll.map(named)];
    await recordReading({ ...acting, entry: randomUUID() }, shown.length);
    return { ruling, subject: { constituency: constituency.id }, shown };
  },
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('publish-roll', constituency);
    if (!stage.permitted) return refused(stage);
    const { electionDay } = constituency;
    const law = await lawFor(acting, electionDay);
    const latest = latestDay('roll-publish', electionDay, law);
    const gate = await stageGateRuling(acting, 'registration', { electionDay, latest });
    if (!gate.permitted) return refused(gate);
    const voters = await countOnRoll(acting, constituency.id);
    if (voters === 0)
      throw new ActError('bad-request', '这个选区还没有登记选民，不能公布名单。请先登记或导入选民。');
    const ruling = rollMayPublish({ electionDay, publishedOn: today }, law);
    const young = await readYoung(acting, constituency);
    const listed = rollHinders(electionDay, young, await readOffRoll(acting, constituency), law);
    if (!ruling.permitted || !listed.permitted)
      return refused(
        rule([...ruling.reasons, ...listed.reasons], [...ruling.undecided, ...listed.undecided]),
      );

    const fields = publishedRollFields(electionDay, law);
    await freezeRoll(acting, constituency, { withGroups: fields.includes('group') });
    const { id, area } = constituency;
    const record = seal('roll', id, await readRollRecord(tx, county, id, today));
    await tx
      .insertInto('roll')
      .values({ county, constituency: id, area, publishedOn: today, voters, entry, seal: record.sha256 })
      .execute();
    await enterStage(acting, id, 'roll-published');
    const published = done(
      { constituency: constituency.id, voters },
      {
        subject: { constituency: constituency.id },
        records: [record],
        figures: { voters },
        ruling,
      },
    );
    return { ...published, consulted: listed.undecided };
  },
});

async function countOnRoll({ tx, county }: Acting, constituency: string): Promise<number> {
  const { voters } = await tx
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('voters'))
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('status', '=', 'on-roll')
    .executeTakeFirstOrThrow();
  return voters;
}

/** Whoever stands on it, with what the roll will show of them. */
function rollFingerprint({ tx, county }: Acting, constituency: string): Promise<string> {
  return fingerprintOfLines(
    tx,
    sql`
    select concat_ws(' ', p.id, p.name, p.sex, g.voter_group) as line
    from registration g join person p on p.county = g.county and p.id = g.person
    where g.county = ${county} and g.constituency = ${constituency} and g.status = 'on-roll'`,
  );
}

interface Young {
  readonly name: string;
  readonly birthDate: string;
}

/** Whoever turns eighteen about the constituency's election day or after it: it may have come earlier since they were registered. */
async function readYoung(
  { tx, county }: Acting,
  { id, electionDay }: Pick<Constituency, 'id' | 'electionDay'>,
): Promise<Young[]> {
  const { rows } = await sql<Young>`
    select p.name, p.birth_date from registration g join person p on p.county = g.county and p.id = g.person
    where g.county = ${county} and g.constituency = ${id} and g.status = 'on-roll'
      and p.birth_date > ${electionDay}::date - interval '18 years 1 day'
    order by p.sort_key, p.id`.execute(tx);
  return rows;
}

function underAge(young: readonly Young[], electionDay: string, law: LocalLaw) {
  const reading = readLaw(law);
  return young
    .map(({ name, birthDate }) => ({ name, turns18On: eighteenthBirthday(birthDate, reading) }))
    .filter(({ turns18On }) => turns18On > electionDay)
    .map(({ name, turns18On }) => ({ path: 'voters', message: `${name}（${turns18On} 满十八周岁）` }));
}

/** Whoever stands on the roll and is kept off it by what is recorded of him; said by name only, for what it is few may know. */
async function readOffRoll(
  acting: Acting,
  { id, electionDay }: Pick<Constituency, 'id' | 'electionDay'>,
): Promise<{ readonly name: string }[]> {
  const { rows } = await sql<{ person: string; name: string }>`
    select p.id as person, p.name from registration g join person p on p.county = g.county and p.id = g.person
    where g.county = ${acting.county} and g.constituency = ${id} and g.status = 'on-roll'
      and exists (select from person_fact f
        where f.county = g.county and f.person = g.person and f.withdrawn_on is null)
    order by p.sort_key, p.id`.execute(acting.tx);
  const off = new Set(
    await findOffRoll(
      acting,
      rows.map(({ person }) => person),
      electionDay,
    ),
  );
  return rows.filter(({ person }) => off.has(person));
}

function named({ name }: { readonly name: string }) {
  return { path: 'voters', message: name };
}

/** What of the people on it is in the way of publishing a roll. */
function rollHinders(
  electionDay: string,
  young: readonly Young[],
  offRoll: readonly unknown[],
  law: LocalLaw,
): Ruling {
  const ages = rollIsOfAge({ electionDay, birthDates: young.map(({ birthDate }) => birthDate) }, law);
  const voters = rollIsOfVoters({ electionDay, offRoll: offRoll.length });
  return rule(
    [...ages.reasons, ...voters.reasons].filter(({ holds }) => !holds),
    ages.undecided,
  );
}

/** Serial numbers in surname-stroke order (姓氏笔画); the 选民小组 only where rolls show it here. */
async function freezeRoll(
  { tx, county }: Acting,
  { id, area }: Constituency,
  { withGroups }: { readonly withGroups: boolean },
): Promise<void> {
  await sql`
    insert into roll_entry (county, constituency, serial, person, area, name, sex, voter_group)
    select ${county}, ${id}, row_number() over (order by p.sort_key, p.id), p.id, ${area}, p.name, p.sex,
      case when ${withGroups} then g.voter_group end
    from registration g join person p on p.county = g.county and p.id = g.person
    where g.county = ${county} and g.constituency = ${id} and g.status = 'on-roll'`.execute(tx);
}
