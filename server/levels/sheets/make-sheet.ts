/** 报表的数字 · counted from the data of a county, or added up from the sheets that the places below have sent. Nothing is typed. */
import { significantDigits } from '@xuanwu/rules/area-code.ts';
import { countSheet, type SheetNumbers, type SheetStage, sumSheets } from '@xuanwu/rules/sheets.ts';
import type { Acting } from '../../acts/act.ts';
import { readConstituencies } from '../../cycle/constituency-board.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { readTaskRows } from '../../phases/preparation/preparation.queries.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownPlace, readBelow } from '../own-place.ts';
import type { SheetPart } from './sheet.schema.ts';

interface MadeSheet {
  readonly figures: SheetNumbers;
  readonly parts: readonly SheetPart[];
}

export async function makeSheet(acting: Acting, stage: SheetStage, periodTo: string): Promise<MadeSheet> {
  const own = ownPlace(acting);
  const sent = await Promise.all(
    (await readBelow(acting)).map((place) => lastSheet(acting, place, stage, periodTo)),
  );
  const parts = own.length < 6 ? sent : await withData(acting, stage, sent);
  const known = parts.flatMap((part) => (part.figures === null ? [] : [part.figures]));
  return { parts, figures: sumSheets(stage, known) };
}

/** 下级最近报来的一张, up to the end of the period. */
async function lastSheet(
  { tx }: Acting,
  place: SheetPart['place'],
  stage: SheetStage,
  periodTo: string,
): Promise<SheetPart> {
  const row = await tx
    .selectFrom('sheet')
    .select(['id', 'figures', 'periodTo', 'version'])
    .where('place', '=', significantDigits(place.code))
    .where('stage', '=', stage)
    .where('periodTo', '<=', periodTo)
    .where('sentOn', 'is not', null)
    .orderBy('periodTo', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!row) return { place, figures: null, from: 'none', sheet: null, periodTo: null, version: null };
  const figures = row.figures as Record<string, number>;
  return { place, figures, from: 'sheet', sheet: row.id, periodTo: row.periodTo, version: row.version };
}

/** In a county whatever no township has sent is counted from the data, and what belongs to no township stands as the county's own. */
async function withData(acting: Acting, stage: SheetStage, sent: readonly SheetPart[]): Promise<SheetPart[]> {
  const { tx, county } = acting;
  const { cycle } = await readCurrentCycle(acting);
  const tasks = await readTaskRows(acting);
  const constituencies = (await readConstituencies(tx, county)).filter((row) => row.cycle === cycle?.id);
  const of = (is: (area: string) => boolean) =>
    countSheet(stage, {
      tasks: tasks.filter(({ area }) => is(area)),
      constituencies: constituencies.filter(({ area }) => is(area)),
    });
  const below = new Set(sent.map(({ place }) => place.code));
  const own = (await readNames(acting))(ownPlace(acting));
  return [
    fromData(
      own,
      of((area) => !below.has(area)),
    ),
    ...sent.map((part) =>
      part.from === 'sheet'
        ? part
        : fromData(
            part.place,
            of((area) => area === part.place.code),
          ),
    ),
  ];
}

function fromData(place: SheetPart['place'], figures: SheetNumbers): SheetPart {
  return {
    place,
    figures: { ...figures },
    from: 'data',
    sheet: null,
    periodTo: null,
    version: null,
  };
}
