import { randomUUID } from 'node:crypto';
import { significantDigits } from '@xuanwu/rules/area-code.ts';
import type { InspectionStage } from '@xuanwu/rules/stage-gate.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { seal, type SealedRecord } from '../../ledger/append.ts';
import { ownPlace } from '../own-place.ts';
import type { FindingRow, InspectionsView } from './inspection.schema.ts';

type State = FindingRow['state'];
type Reply = FindingRow['replies'][number];

interface Finding {
  readonly id: string;
  readonly place: string;
  readonly ofPlace: string;
  readonly state: State;
}

/** A finding that nobody else answers meanwhile, as its last reply leaves it. A lock on its row would ask for the right to change it. */
export async function lockFinding({ tx }: Acting, id: string): Promise<Finding> {
  await sql`select pg_advisory_xact_lock(hashtext(${`finding ${id}`}))`.execute(tx);
  const row = await tx
    .selectFrom('inspectionFinding')
    .select(['id', 'place', 'ofPlace'])
    .where('id', '=', id)
    .executeTakeFirst();
  const last = await tx
    .selectFrom('inspectionReply')
    .select('kind')
    .where('finding', '=', id)
    .orderBy('entry', 'desc')
    .executeTakeFirst();
  return { ...found(row, '这个问题'), state: (last?.kind as State | undefined) ?? 'open' };
}

export async function addReply(
  { tx, county, today, entry }: Acting,
  { id: finding, place, ofPlace }: Finding,
  kind: Reply['kind'],
  content: string,
): Promise<SealedRecord> {
  const id = randomUUID();
  await tx
    .insertInto('inspectionReply')
    .values({ id, finding, place, ofPlace, kind, content, givenOn: today, ledger: county, entry })
    .execute();
  return seal('inspection-reply', id, { finding, kind, content, givenOn: today });
}

/** What this office inspected, what was found in it and below it, and the gates that hold for it. */
export async function readInspections(acting: Acting): Promise<InspectionsView> {
  const { tx, today } = acting;
  const name = await readNames(acting);
  const own = ownPlace(acting);
  const findings = await readFindings(acting);
  const inspections = await tx
    .selectFrom('inspection')
    .selectAll()
    .orderBy('visitedOn', 'desc')
    .orderBy('id')
    .execute();
  const gates = await tx.selectFrom('stageGate').selectAll().orderBy('requiredOn', 'desc').execute();
  const areas = await tx.selectFrom('area').select(['code', 'name']).orderBy('code').execute();
  return {
    place: name(own),
    today,
    below: areas.filter(({ code }) => {
      const digits = significantDigits(code);
      return digits !== own && digits.startsWith(own);
    }),
    inspections: inspections.map(({ id, place, ofPlace, stage, visitedOn, inspectors, summary }) => {
      const its = findings.filter(({ inspection }) => inspection === id);
      return {
        id,
        by: name(place),
        of: name(ofPlace),
        stage: stage as InspectionStage,
        visitedOn,
        inspectors,
        summary,
        findings: its.length,
        open: its.filter(({ state }) => state !== 'accepted').length,
      };
    }),
    findings,
    gates: gates.map(({ id, place, stage, document, requiredOn, liftedOn }) => ({
      id,
      by: name(place),
      stage: stage as InspectionsView['gates'][number]['stage'],
      document,
      requiredOn,
      liftedOn,
      isMine: place === own,
    })),
  };
}

async function readFindings(acting: Acting): Promise<FindingRow[]> {
  const { tx, today } = acting;
  const name = await readNames(acting);
  const own = ownPlace(acting);
  const { rows } = await sql<{
    id: string;
    inspection: string;
    place: string;
    ofPlace: string;
    stage: InspectionStage;
    visitedOn: string;
    finding: string;
    rectifyBy: string;
    replies: Reply[];
  }>`
    select f.id, f.inspection, f.place, f.of_place, f.stage, i.visited_on, f.finding, f.rectify_by,
      coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'content', r.content, 'on', r.given_on) order by r.entry)
        from inspection_reply r where r.finding = f.id), '[]') as replies
    from inspection_finding f join inspection i on i.id = f.inspection
    order by f.rectify_by, f.id`.execute(tx);
  return rows.map(({ place, ofPlace, replies, ...row }) => {
    const state: State = replies.at(-1)?.kind ?? 'open';
    return {
      ...row,
      by: name(place),
      of: name(ofPlace),
      replies,
      state,
      isLate: state !== 'accepted' && row.rectifyBy < today,
      isMineToRectify: ofPlace.startsWith(own) && (state === 'open' || state === 'returned'),
      isMineToJudge: place === own && state === 'rectified',
    };
  });
}
