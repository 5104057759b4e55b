import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { nearTheLimit } from './age-review.queries.ts';
import { AgeReviewRecordedSchema, RecordAgeReviewSchema } from './age-review.schema.ts';

/** 登记临界年龄的核对: of one person or of several at once that their days of birth were held against their papers; nothing again opens it. */
export const recordAgeReview = defineAct({
  name: 'record-age-review',
  input: RecordAgeReviewSchema,
  output: AgeReviewRecordedSchema,
  areaOf: ({ county, actor }) => Promise.resolve(actor.area ?? county),
  async perform(acting, { cycle, persons, finding }) {
    const { tx, county, actor, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'record-age-review', cycle);
    if (!stage.permitted) return refused(stage);
    // In one order, so that of two at once neither waits for the other.
    const inOrder = persons.toSorted((a, b) => (a.person < b.person ? -1 : 1));
    const seen = new Map(inOrder.map(({ person, birthDate }) => [person, birthDate]));
    await mustStandAsSeen(acting, cycle, seen);
    if (finding === 'corrected') await mustBeCorrected(acting, [...seen.keys()]);
    if (finding === null) {
      await tx
        .deleteFrom('ageReview')
        .where('county', '=', county)
        .where('cycle', '=', cycle)
        .where('person', 'in', [...seen.keys()])
        .execute();
    } else {
      const own = { finding, reviewedOn: today, account: actor.account, entry };
      await tx
        .insertInto('ageReview')
        .values([...seen].map(([person, birthDate]) => ({ county, cycle, person, birthDate, ...own })))
        .onConflict((conflict) =>
          conflict
            .columns(['county', 'cycle', 'person'])
            .doUpdateSet({ ...own, birthDate: ({ ref }) => ref('excluded.birthDate') }),
        )
        .execute();
    }
    // How many, not who: the ledger is handed out.
    const figures = { [finding ?? 'reopened']: seen.size };
    return done({ persons: seen.size }, { subject: { cycle }, figures });
  },
});

/** What was held against the papers is what stands on the register; held until it is written down that it was. */
async function mustStandAsSeen(
  acting: Acting,
  cycle: string,
  seen: ReadonlyMap<string, string>,
): Promise<void> {
  const { tx, county } = acting;
  const { rows } = await sql<{ id: string; name: string; birthDate: string }>`
    select id, name, birth_date from person
    where county = ${county} and id = any(${[...seen.keys()]}::uuid[]) and not is_withdrawn order by id for share`.execute(
    tx,
  );
  if (rows.length < seen.size)
    throw new ActError(
      'not-found',
      '有的人不在登记册上，或者不在您的辖区，一个人也没有登记。请刷新后再办理。',
    );
  const changed = rows.find(({ id, birthDate }) => seen.get(id) !== birthDate);
  if (changed)
    throw new ActError(
      'lost-race',
      `${changed.name}的出生日期刚刚改成了${changed.birthDate}，一个人也没有登记。请刷新，照证件再核对。`,
    );
  const [first, last] = nearTheLimit((await getCycle(acting, cycle)).electionDay);
  const other = rows.find(({ birthDate }) => birthDate < first || birthDate > last);
  if (other)
    throw new ActError(
      'bad-request',
      `${other.name}不在临界年龄的清单上：清单上是选举日前后一年内满十八周岁的人。请刷新后再办理。`,
    );
}

/** 已更正 is found of whom something was corrected: his number, or without a number what stands of him. */
async function mustBeCorrected({ tx, county }: Acting, persons: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select p.name from person p
    where p.county = ${county} and p.id = any(${persons}::uuid[])
      and not exists (select from number_correction n where n.county = p.county and n.person = p.id)
      and not exists (select from details_correction d
        join unnumbered_person u on u.county = d.county and u.person = d.person
        where d.county = p.county and d.person = p.id)
    order by p.id limit 1`.execute(tx);
  if (rows[0])
    throw new ActError(
      'bad-request',
      `登记册上没有更正过${rows[0].name}的公民身份号码或者出生日期。请先打开此人更正，再登记“已更正”；本来就对的，登记“出生日期无误”。`,
    );
}
