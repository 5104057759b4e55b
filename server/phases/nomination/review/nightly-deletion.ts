/** 到期自动删除: every night the software deletes what nobody may keep any longer; of several servers one finds it. */
import { opinionsOver } from '@xuanwu/rules/review.ts';
import { sql } from 'kysely';
import { civilDate } from '../../../acts/clock.ts';
import type { Context } from '../../../acts/context.ts';
import type { Tx } from '../../../database/connect.ts';
import { orderedId } from '../../../database/ordered-id.ts';
import { setScope } from '../../../database/scope.ts';
import { appendEntries, BY_ITSELF } from '../../../ledger/append.ts';
import { basisOf, lawFor } from '../../../local-law/law-for.ts';
import { deleteOpinions } from './delete-opinions.ts';

/** Answers how many opinions were deleted. */
export async function deleteDueOpinions(context: Pick<Context, 'db' | 'clock' | 'files'>): Promise<number> {
  const now = context.clock.now();
  const counties = await context.db.selectFrom('area').select('code').where('kind', '=', 'county').execute();
  let deleted = 0;
  for (const { code } of counties) {
    const files = await context.db.transaction().execute(async (tx) => {
      await setScope(tx, { county: code, area: null });
      const gone = await deleteInCounty(tx, code, now);
      deleted += gone.opinions;
      return gone.files;
    });
    for (const file of files) await context.files.remove(file);
  }
  return deleted;
}

async function deleteInCounty(tx: Tx, county: string, now: Date) {
  const today = civilDate(now);
  const gone = { opinions: 0, files: [] as string[] };
  for (const { id, area, electionDay, formalPublishedOn } of await readWithOpinions(tx, county)) {
    const law = await lawFor({ tx, county }, electionDay);
    const { ruling } = opinionsOver({ electionDay, formalPublishedOn, today }, law);
    if (!ruling.permitted) continue;
    const entry = orderedId();
    const { opinions, withGround, files } = await deleteOpinions({ tx, county, today, entry }, { id, area });
    const figures = { opinions, withGround, files: files.length };
    const who = { at: now.toISOString(), actor: BY_ITSELF };
    const what = { act: 'delete-review-opinions', outcome: 'done' as const, subject: { constituency: id } };
    const basis = await basisOf({ tx, county }, ruling.undecided);
    await appendEntries(tx, county, [{ id: entry, ...who, ...what, figures, ruling, ...basis }]);
    gone.opinions += opinions;
    gone.files.push(...files);
  }
  return gone;
}

interface WithOpinions {
  readonly id: string;
  readonly area: string;
  readonly electionDay: string;
  readonly formalPublishedOn: string | null;
}

async function readWithOpinions(tx: Tx, county: string): Promise<readonly WithOpinions[]> {
  const { rows } = await sql<WithOpinions>`
    select c.id, c.area, coalesce(c.election_day, cycle.election_day) as election_day, f.published_on as formal_published_on
    from constituency c
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    left join formal_list f on f.county = c.county and f.constituency = c.id
    where c.county = ${county}
      and exists (select from review_opinion o where o.county = c.county and o.constituency = c.id)
    order by c.id
    for update of c skip locked`.execute(tx);
  return rows;
}
