import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { enqueueJob } from '../../../jobs/jobs.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { ImportJobSchema, VoterImportSchema } from '../voter-import.schema.ts';
import { areaOfImport, lockImport, updateImport } from './voter-import.queries.ts';

/** 确认导入: registers every row that was read without a problem; the bad rows wait to be mended. */
export const confirmImport = defineAct({
  name: 'confirm-import',
  input: VoterImportSchema,
  output: ImportJobSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const { tx, county, actor } = acting;
    const { fileName, cycle, rowsReady } = await lockImport(acting, input.import, ['previewed']);
    const stage = await cycleStageRuling(acting, 'confirm-import', cycle);
    if (!stage.permitted) return refused(stage);
    await updateImport(acting, input.import, { state: 'importing' });
    const ruling = await ageRuling(acting, input.import);
    const title = `导入 ${fileName}`;
    const job = await enqueueJob(tx, {
      county,
      kind: 'import-voters',
      title,
      input: { import: input.import },
      actor,
    });
    return done(
      { import: input.import, job },
      {
        subject: { import: input.import },
        figures: { ready: rowsReady },
        ruling,
      },
    );
  },
});

/** Whoever was born on the twenty-ninth of February is of age on a day that the law does not name. */
async function ageRuling(acting: Acting, id: string): Promise<Ruling> {
  const { tx, county } = acting;
  const { rows } = await sql<{ born: boolean }>`
    select exists (select from import_row where county = ${county} and import = ${id} and state = 'ready'
      and to_char(birth_date, 'MM-DD') = '02-29') as born`.execute(tx);
  const isDecided = (await lawFor(acting)).articles.feb29Birthday !== undefined;
  return rule([], rows[0]?.born === true && !isDecided ? ['feb29Birthday'] : []);
}
