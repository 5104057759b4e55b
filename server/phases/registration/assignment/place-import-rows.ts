import { sql } from 'kysely';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { type Interpretation, interpretRow } from '../voter-import/interpret-row.ts';
import { markRegistered, markRepeated } from '../voter-import/read-voter-file.ts';
import { stagedReadyRow } from '../voter-import/staged-row.ts';
import {
  areaOfImport,
  countRows,
  lockImport,
  readInterpretation,
  updateImport,
} from '../voter-import/voter-import.queries.ts';
import { ImportRowsPlacedSchema, PlaceImportRowsSchema } from './reassignment.schema.ts';
import { countUnplaced, type RawRow, readUnplacedRows } from './unplaced-rows.ts';

const BATCH = 500;

type Input = z.infer<typeof PlaceImportRowsSchema>;

/** 为没有选区的行确定选区: by hand, or by the rules as they are now. They are registered when the import is confirmed. */
export const placeImportRows = defineAct({
  name: 'place-import-rows',
  input: PlaceImportRowsSchema,
  output: ImportRowsPlacedSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const voterImport = await lockImport(acting, input.import, ['previewed', 'done']);
    const stage = await cycleStageRuling(acting, 'place-import-rows', voterImport.cycle);
    if (!stage.permitted) return refused(stage);
    for (const id of [input.countyConstituency, input.townshipConstituency].filter((each) => each !== null)) {
      const ruling = constituencyStageRuling('place-import-rows', await lockConstituency(acting, id));
      if (!ruling.permitted) return refused(ruling);
    }
    const interpretation = await readInterpretation(acting.tx, acting.county, voterImport);
    const placed = await placeRows(acting, input, interpretation);
    if (placed > 0) {
      await markRepeated(acting, input.import);
      const { electionDay } = await getCycle(acting, voterImport.cycle);
      await markRegistered(acting, input.import, electionDay);
      await updateImport(acting, input.import, {
        state: 'previewed',
        ...(await countRows(acting, input.import)),
      });
    }
    const left = await countUnplaced(acting, input.import);
    return done({ placed, left }, { subject: { import: input.import }, figures: { placed, left } });
  },
});

async function placeRows(acting: Acting, input: Input, interpretation: Interpretation): Promise<number> {
  let placed = 0;
  for (let after = 0; ;) {
    const rows = await readUnplacedRows(acting, input.import, { lines: input.lines, after, limit: BATCH });
    if (rows.length === 0) return placed;
    placed += await placeBatch(acting, input, interpretation, rows);
    after = rows.at(-1)?.line ?? after;
  }
}

async function placeBatch(
  acting: Acting,
  { import: id, countyConstituency, townshipConstituency }: Input,
  interpretation: Interpretation,
  rows: readonly RawRow[],
): Promise<number> {
  const { tx, county, context } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  const byHand = { county: countyConstituency, township: townshipConstituency };
  const isByHand = (countyConstituency ?? townshipConstituency) !== null;
  const ready = rows.flatMap(({ line, cells }) => {
    const { ready: row } = interpretRow(cells, interpretation, byHand);
    return row ? [stagedReadyRow(context.keys, cipher, interpretation, { line, cells }, row)] : [];
  });
  if (ready.length === 0) return 0;
  await tx
    .deleteFrom('importRow')
    .where('county', '=', county)
    .where('import', '=', id)
    .where(
      'line',
      'in',
      ready.map(({ line }) => line),
    )
    .execute();
  await tx
    .insertInto('importRow')
    .values(
      ready.map((row) => ({
        county,
        import: id,
        state: 'ready',
        ...row,
        problems: [],
        linkageKeys: sql<number[] | null>`${row.linkageKeys}::integer[]`,
        isByHand,
      })),
    )
    .execute();
  return ready.length;
}
