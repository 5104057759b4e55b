/** 全套文书: what is printed of a cycle, in the order of an election, and what is not there yet. */
import type { Acting } from '../../acts/act.ts';
import {
  CATALOGUE_KINDS,
  DOCUMENT_CATALOGUE,
  DOCUMENT_STAGES,
  type DocumentStage,
  missingOf,
  whyMissing,
} from '../document-catalogue.schema.ts';
import { readDocuments } from '../documents.queries.ts';
import { DOCUMENT_TITLES } from '../documents.schema.ts';
import { inFileName, type PlannedDocument } from './print-plan.ts';

export interface WholeCycle {
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  readonly stages: readonly PlannedStage[];
}

export interface PlannedStage {
  readonly title: string;
  /** 1 准备和选区 */
  readonly folder: string;
  readonly documents: readonly (PlannedDocument & { readonly number: number; readonly date: string })[];
  readonly missing: readonly {
    readonly title: string;
    readonly why: string;
    readonly of: readonly string[];
  }[];
}

export async function planWholeCycle(acting: Acting, id: string): Promise<WholeCycle> {
  const { tx, county, today } = acting;
  const cycle = await tx
    .selectFrom('cycle')
    .innerJoin('area', 'area.code', 'cycle.county')
    .where('cycle.county', '=', county)
    .where('cycle.id', '=', id)
    .select(['cycle.name', 'area.name as areaName'])
    .executeTakeFirstOrThrow();
  const constituencies = await tx
    .selectFrom('constituency as k')
    .innerJoin('election as e', (on) =>
      on.onRef('e.county', '=', 'k.county').onRef('e.id', '=', 'k.election'),
    )
    .where('k.county', '=', county)
    .where('k.cycle', '=', id)
    .select(['k.id', 'k.name', 'k.election', 'e.name as electionName'])
    .execute();
  const ofCycle = new Set(constituencies.map(({ id: constituency }) => constituency));
  const rows = (await readDocuments(acting)).filter(
    ({ constituency }) => constituency === null || ofCycle.has(constituency),
  );
  const cards = await cardsOf(acting);
  let number = 0;
  const stages = (Object.keys(DOCUMENT_STAGES) as DocumentStage[]).map((stage, index): PlannedStage => {
    const folder = `${index + 1} ${DOCUMENT_STAGES[stage]}`;
    const kinds = CATALOGUE_KINDS.filter((kind) => DOCUMENT_CATALOGUE[kind].stage === stage);
    const own = kinds.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }));
    return {
      title: DOCUMENT_STAGES[stage],
      folder,
      documents: own.flatMap((each) =>
        each.rows.map(({ kind, id: document, constituency, constituencyName, title, date }) => {
          number += 1;
          const name = `${String(number).padStart(5, '0')} ${constituencyName} ${title}`;
          return {
            number,
            kind,
            id: document,
            constituency,
            constituencyName,
            title,
            date,
            names: kind === 'voter-cards' ? (cards.get(document) ?? 0) : 0,
            path: `${folder}/${inFileName(name)}`,
          };
        }),
      ),
      missing: own.flatMap(({ kind, rows: made }) => {
        const of = missingOf(kind, made, constituencies);
        const why = whyMissing(kind, made.length, of.length);
        // What comes by occasion and has come is there.
        if (why === null || (DOCUMENT_CATALOGUE[kind].each === 'occasion' && made.length > 0)) return [];
        return [{ title: DOCUMENT_TITLES[kind], why, of }];
      }),
    };
  });
  return { title: cycle.name, issuer: `${cycle.areaName}选举委员会`, date: today, stages };
}

async function cardsOf({ tx, county }: Acting): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('voterCard')
    .where('county', '=', county)
    .where('voidOn', 'is', null)
    .groupBy('constituency')
    .select(({ fn }) => ['constituency', fn.countAll<number>().as('cards')])
    .execute();
  return new Map(rows.map(({ constituency, cards }) => [constituency, cards]));
}
