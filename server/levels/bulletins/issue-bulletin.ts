import { sql } from 'kysely';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { seal } from '../../ledger/append.ts';
import { ownArea } from '../own-place.ts';
import { lockBulletin } from './bulletin.queries.ts';
import { BulletinSchema, IssueBulletinSchema } from './bulletin.schema.ts';

/** 印发简报, by two people: it gets the next number of its year, and stays as it is. */
export const issueBulletin = defineAct({
  name: 'issue-bulletin',
  input: IssueBulletinSchema,
  output: BulletinSchema,
  about: ['bulletin'],
  areaOf: ownArea,
  async summary(acting, { bulletin, up, down }) {
    const { title } = await lockBulletin(acting, bulletin);
    return `印发《${title}》，${[up && '报上级', down && '发下级'].filter(Boolean).join('、')}`;
  },
  async perform(acting, { bulletin, up, down }) {
    const { tx, today, entry } = acting;
    const { place, title, stage, periodFrom, periodTo, paragraphs, figures } = await lockBulletin(
      acting,
      bulletin,
    );
    const year = Number(today.slice(0, 4));
    const number = await nextNumber(acting, place, year);
    await tx
      .updateTable('bulletin')
      .set({ year, number, sentUp: up, sentDown: down, issuedOn: today, issuedEntry: entry })
      .where('id', '=', bulletin)
      .execute();
    const sealed = { place, title, stage, periodFrom, periodTo, paragraphs, figures, year, number, up, down };
    return done(
      { bulletin },
      {
        subject: { bulletin, stage },
        records: [seal('bulletin', bulletin, sealed as never)],
        figures: { number },
      },
    );
  },
});

/** Of two at once the second waits here. */
async function nextNumber({ tx }: Acting, place: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`bulletin ${place} ${year}`}))`.execute(tx);
  const { last } = await tx
    .selectFrom('bulletin')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('place', '=', place)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
