import { randomUUID } from 'node:crypto';
import {
  SHEET_FIGURES,
  type SheetFigure,
  type SheetFigureId,
  type SheetNumbers,
} from '@xuanwu/rules/sheets.ts';
import { defineAct, done } from '../../acts/act.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { makeSheet } from '../sheets/make-sheet.ts';
import type { SheetPart } from '../sheets/sheet.schema.ts';
import { type BulletinFigure, BulletinSchema, DraftBulletinSchema } from './bulletin.schema.ts';
import { draftParagraphs, draftTitle } from './draft-text.ts';

/** 起草简报: figures of the stage as they stand now, and the first words. */
export const draftBulletin = defineAct({
  name: 'draft-bulletin',
  input: DraftBulletinSchema,
  output: BulletinSchema,
  areaOf: ownArea,
  async perform(acting, { stage, from: periodFrom, to: periodTo }) {
    const { tx, county, today, entry } = acting;
    const own = ownPlace(acting);
    const { name: place } = (await readNames(acting))(own);
    const { figures, parts } = await makeSheet(acting, stage, periodTo);
    const id = randomUUID();
    await tx
      .insertInto('bulletin')
      .values({
        id,
        place: own,
        stage,
        title: draftTitle({ place, stage }),
        periodFrom,
        periodTo,
        paragraphs: JSON.stringify(draftParagraphs({ stage, place, to: periodTo, figures, parts })),
        figures: JSON.stringify([...figuresOf(place, figures, '合计'), ...parts.flatMap(partFigures)]),
        draftedOn: today,
        ledger: county,
        draftEntry: entry,
      })
      .execute();
    return done({ bulletin: id }, { subject: { bulletin: id, stage } });
  },
});

function partFigures({ place, figures, from, periodTo, version }: SheetPart): BulletinFigure[] {
  if (figures === null) return [];
  const source = from === 'data' ? undefined : `报表（截至 ${periodTo}，第${version}次）`;
  return figuresOf(place.name, figures, source);
}

function figuresOf(place: string, figures: SheetNumbers, source?: string): BulletinFigure[] {
  return Object.entries(figures).map(([id, value]) => {
    const figure: SheetFigure = SHEET_FIGURES[id as SheetFigureId];
    return { place, id, value, source: source ?? figure.source };
  });
}
