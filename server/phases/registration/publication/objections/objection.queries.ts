/** 申诉 as it stands, and what the law says to it. */
import type { RollObjectionRecord } from '@xuanwu/evidence/records.ts';
import { type Outcome, rollAppeal, type RollAppealRuling } from '@xuanwu/rules/roll-appeal.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { z } from 'zod';
import type { Acting } from '../../../../acts/act.ts';
import { found } from '../../../../acts/acting.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import type { MeetingSchema } from '../../../../acts/meeting.schema.ts';
import type { Tx } from '../../../../database/connect.ts';
import { type SealedRecord, seal } from '../../../../ledger/append.ts';
import { lawFor } from '../../../../local-law/law-for.ts';
import { getConstituency } from '../../../constituencies/constituency.queries.ts';

/** What the rule is asked about: an objection as far as it has come. */
export interface ObjectionFacts {
  readonly electionDay: string;
  readonly countedFrom: string;
  readonly isByCitizen: boolean;
  readonly receivedOn: string;
  readonly decidedOn: string | null;
  readonly upheld: boolean | null;
  readonly suedOn: string | null;
  readonly judgedOn: string | null;
  readonly judgmentUpheld: boolean | null;
}

export const FRESH = {
  decidedOn: null,
  upheld: null,
  suedOn: null,
  judgedOn: null,
  judgmentUpheld: null,
} as const;

export function appealOf(facts: ObjectionFacts, law: LocalLaw): RollAppealRuling {
  const { electionDay, countedFrom, isByCitizen, receivedOn, decidedOn, upheld, suedOn } = facts;
  const decided = rollAppeal(
    {
      electionDay,
      publishedOn: countedFrom,
      isByCitizen,
      objectedOn: receivedOn,
      decision: outcome(decidedOn, upheld),
      suedOn: suedOn ?? undefined,
      judgment: outcome(facts.judgedOn, facts.judgmentUpheld),
    },
    law,
  );
  if (!decided.ok)
    throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能推算申诉的期限。');
  return decided.ruling;
}

function outcome(on: string | null, isUpheld: boolean | null): Outcome | undefined {
  return on === null || isUpheld === null ? undefined : { on, isUpheld };
}

/** In the acts: by the law of the constituency's day. */
export async function appealNow(acting: Acting, facts: ObjectionFacts): Promise<RollAppealRuling> {
  return appealOf(facts, await lawFor(acting, facts.electionDay));
}

export interface ObjectionRow extends ObjectionFacts {
  readonly id: string;
  readonly number: number;
  readonly constituency: string;
  readonly withdrawnOn: string | null;
  readonly notifiedOn: string | null;
}

/** Held: of two decisions at once one comes first, and the other finds it. Always after the locks on constituencies. */
export async function lockObjection(acting: Acting, id: string): Promise<ObjectionRow> {
  const { tx, county } = acting;
  const row = await tx
    .selectFrom('rollObjection')
    .select(['id', 'number', 'constituency', 'countedFrom', 'receivedOn', 'withdrawnOn', 'notifiedOn'])
    .select(['decidedOn', 'upheld', 'suedOn', 'judgedOn', 'judgmentUpheld'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const objection = found(row, '这件申诉');
  const { electionDay } = await getConstituency(acting, objection.constituency);
  return { ...objection, electionDay, isByCitizen: true };
}

export async function constituencyOfObjection({ tx, county }: Acting, id: string): Promise<string> {
  const row = await tx
    .selectFrom('rollObjection')
    .select('constituency')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这件申诉').constituency;
}

export async function areaOfObjection(
  { tx, county }: Acting,
  { objection }: { objection: string },
): Promise<string> {
  const row = await tx
    .selectFrom('rollObjection')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', objection)
    .executeTakeFirst();
  return found(row, '这件申诉').area;
}

export async function numberOfObjection({ tx, county }: Acting, objection: string): Promise<number> {
  const row = await tx
    .selectFrom('rollObjection')
    .select('number')
    .where('county', '=', county)
    .where('id', '=', objection)
    .executeTakeFirst();
  return found(row, '这件申诉').number;
}

export async function sealedObjection({ tx, county }: Acting, id: string): Promise<SealedRecord> {
  const [record] = await readObjectionRecords(tx, county, { objection: id });
  const { id: _, ...data } = found(record, '这件申诉');
  return seal('roll-objection', id, data);
}

type Wanted = { readonly objection: string } | { readonly cycle: string };

/** For the ledger and the evidence package: no name, nothing that was said. */
export async function readObjectionRecords(
  tx: Tx,
  county: string,
  wanted: Wanted,
): Promise<(RollObjectionRecord & { id: string })[]> {
  const rows = await tx
    .selectFrom('rollObjection')
    .select(['id', 'constituency', 'number', 'about', 'isOral', 'isOwn', 'receivedOn', 'countedFrom'])
    .select(['withdrawnOn', 'decidedOn', 'upheld', 'meeting', 'correction', 'notifiedOn', 'suedOn', 'court'])
    .select(['judgedOn', 'judgmentUpheld', 'judgmentDocument', 'judgmentCorrection'])
    .where('county', '=', county)
    .where((eb) => ('objection' in wanted ? eb('id', '=', wanted.objection) : eb('cycle', '=', wanted.cycle)))
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    constituency: row.constituency,
    number: row.number,
    about: row.about as RollObjectionRecord['about'],
    isOral: row.isOral,
    isOwn: row.isOwn,
    receivedOn: row.receivedOn,
    countedFrom: row.countedFrom,
    withdrawnOn: row.withdrawnOn,
    decision: row.decidedOn === null ? null : decisionOf(row.decidedOn, row),
    notifiedOn: row.notifiedOn,
    suit: row.suedOn === null ? null : { on: row.suedOn, court: row.court ?? '' },
    judgment:
      row.judgedOn === null
        ? null
        : {
            on: row.judgedOn,
            isUpheld: row.judgmentUpheld === true,
            document: row.judgmentDocument ?? '',
            correction: row.judgmentCorrection,
          },
  }));
}

function decisionOf(
  on: string,
  row: { readonly upheld: boolean | null; readonly meeting: unknown; readonly correction: string | null },
) {
  const { heldOn, minute, present, inFavour } = row.meeting as z.infer<typeof MeetingSchema>;
  return {
    on,
    isUpheld: row.upheld === true,
    meeting: { heldOn, minute, present, inFavour },
    correction: row.correction,
  };
}
