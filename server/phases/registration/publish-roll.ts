import { rollMayPublish } from '@xuanwu/rules/timetable.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  enterStage,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { PublishRollSchema, RollPublishedSchema } from './publish-roll.schema.ts';
import { readRollRecord } from './roll-record.ts';

/** 公布选民名单, at least twenty days before the election day (选举法第二十八条). It is numbered and frozen here. */
export const publishRoll = defineAct({
  name: 'publish-roll',
  input: PublishRollSchema,
  output: RollPublishedSchema,
  areaOf: areaOfConstituency,
  summary: async (acting, { constituency }) => {
    const { name } = await getConstituency(acting, constituency);
    return `公布${name}选民名单（${await countOnRoll(acting, constituency)} 人）`;
  },
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('publish-roll', constituency);
    if (!stage.permitted) return refused(stage);
    const voters = await countOnRoll(acting, constituency.id);
    if (voters === 0)
      throw new ActError('bad-request', '这个选区还没有登记选民，不能公布名单。请先登记或导入选民。');
    const { electionDay } = constituency;
    const ruling = rollMayPublish({ electionDay, publishedOn: today }, await lawFor(acting, electionDay));
    if (!ruling.permitted) return refused(ruling);

    await freezeRoll(acting, constituency);
    await tx
      .insertInto('roll')
      .values({
        county,
        constituency: constituency.id,
        area: constituency.area,
        publishedOn: today,
        voters,
        entry,
      })
      .execute();
    await enterStage(acting, constituency.id, 'roll-published');
    const record = await readRollRecord(tx, county, constituency.id, today);
    return done(
      { constituency: constituency.id, voters },
      {
        subject: { constituency: constituency.id },
        records: [seal('roll', constituency.id, record)],
        figures: { voters },
        ruling,
      },
    );
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

/** Serial numbers in surname-stroke order (姓氏笔画). */
async function freezeRoll({ tx, county }: Acting, { id, area }: Constituency): Promise<void> {
  await sql`
    insert into roll_entry (county, constituency, serial, person, area, name, sex)
    select ${county}, ${id}, row_number() over (order by p.sort_key, p.id), p.id, ${area}, p.name, p.sex
    from registration g join person p on p.county = g.county and p.id = g.person
    where g.county = ${county} and g.constituency = ${id} and g.status = 'on-roll'`.execute(tx);
}
