/** 申诉一览: with everything that was said, for those who work with it; who looked is recorded. */
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import { found } from '../../../../acts/acting.ts';
import { countyCipher } from '../../../../keys/county-cipher.ts';
import { lawFor } from '../../../../local-law/law-for.ts';
import { recordReading } from '../../register.queries.ts';
import type { RollObjectionRow } from './objection-view.schema.ts';
import { appealOf, type ObjectionFacts } from './objection.queries.ts';

type Kept = Pick<RollObjectionRow, 'objector' | 'contact' | 'concerned' | 'statement'>;
type Notice = NonNullable<RollObjectionRow['notice']>;
type Correction = NonNullable<RollObjectionRow['decision']>['correction'];

interface StoredRow
  extends
    Pick<
      RollObjectionRow,
      | 'id'
      | 'number'
      | 'constituency'
      | 'constituencyName'
      | 'stage'
      | 'about'
      | 'isOral'
      | 'isOwn'
      | 'person'
    >,
    Omit<ObjectionFacts, 'isByCitizen'> {
  readonly encrypted: Buffer;
  readonly withdrawnOn: string | null;
  readonly meeting: NonNullable<RollObjectionRow['decision']>['meeting'] | null;
  readonly reasonsEncrypted: Buffer | null;
  readonly decisionCorrection: Correction;
  readonly notifiedOn: string | null;
  readonly notifiedHow: Notice['how'] | null;
  readonly court: string | null;
  readonly caseNumber: string | null;
  readonly judgmentDocument: string | null;
  readonly courtCorrection: Correction;
}

export async function readRollObjections(
  acting: Acting,
  cycle: string,
  only?: string,
): Promise<RollObjectionRow[]> {
  const { tx, county, context } = acting;
  const correction = (column: 'correction' | 'judgment_correction') => sql`(
    select jsonb_build_object('kind', k.kind, 'name', e.name, 'amendedName', k.amended_name, 'publishedOn', k.published_on)
    from roll_correction k join roll_entry e on e.county = k.county and e.constituency = k.constituency and e.person = k.person
    where k.county = o.county and k.id = o.${sql.raw(column)})`;
  const { rows } = await sql<StoredRow>`
    select o.id, o.number, o.constituency, c.name as constituency_name, c.stage,
      coalesce(c.election_day, cycle.election_day) as election_day, o.about, o.is_oral, o.is_own, o.received_on,
      o.counted_from, o.person, o.encrypted, o.withdrawn_on, o.decided_on, o.upheld, o.meeting, o.reasons_encrypted,
      o.notified_on, o.notified_how, o.sued_on, o.court, o.case_number, o.judged_on, o.judgment_upheld, o.judgment_document,
      ${correction('correction')} as decision_correction, ${correction('judgment_correction')} as court_correction
    from roll_objection o
    join constituency c on c.county = o.county and c.id = o.constituency
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    where o.county = ${county} and o.cycle = ${cycle} and ${only === undefined ? sql`true` : sql`o.id = ${only}`}
    order by o.number desc`.execute(tx);
  await recordReading(acting, rows.length);
  const cipher = await countyCipher(tx, context.keys, county);
  const opened = (bytes: Buffer) => cipher.decrypt(bytes).toString();
  const laws = new Map<string, LocalLaw>();
  for (const { electionDay } of rows) {
    if (!laws.has(electionDay)) laws.set(electionDay, await lawFor(acting, electionDay));
  }
  return rows.map((row) => shown(row, found(laws.get(row.electionDay), '适用的法律'), acting.today, opened));
}

function shown(
  row: StoredRow,
  law: LocalLaw,
  today: string,
  opened: (bytes: Buffer) => string,
): RollObjectionRow {
  const { decideBy, sueBy, reasons } = appealOf({ ...row, isByCitizen: true }, law);
  const state = stateOf(row);
  const due: Partial<Record<typeof state, string | null>> = {
    'committee-decides': decideBy,
    'to-notify': sueBy,
    'court-decides': row.electionDay,
  };
  const dueOn = due[state] ?? null;
  const { id, number, constituency, constituencyName, stage, electionDay, about, isOral, isOwn, person } =
    row;
  return {
    id,
    number,
    constituency,
    constituencyName,
    stage,
    electionDay,
    about,
    isOral,
    isOwn,
    person,
    ...(JSON.parse(opened(row.encrypted)) as Kept),
    receivedOn: row.receivedOn,
    countedFrom: row.countedFrom,
    withdrawnOn: row.withdrawnOn,
    state,
    dueOn,
    isOverdue: dueOn !== null && dueOn < today,
    decideBy,
    sueBy,
    ...outcomesOf(row, opened),
    reasons: [...reasons],
  };
}

function outcomesOf(row: StoredRow, opened: (bytes: Buffer) => string) {
  const { decidedOn, upheld, meeting, reasonsEncrypted, notifiedOn, notifiedHow, suedOn, judgedOn } = row;
  return {
    decision:
      decidedOn === null || meeting === null
        ? null
        : {
            on: decidedOn,
            upheld: upheld === true,
            meeting,
            reasons: reasonsEncrypted ? opened(reasonsEncrypted) : '',
            correction: row.decisionCorrection,
          },
    notice: notifiedOn === null || notifiedHow === null ? null : { on: notifiedOn, how: notifiedHow },
    suit: suedOn === null ? null : { on: suedOn, court: row.court ?? '', caseNumber: row.caseNumber ?? '' },
    judgment:
      judgedOn === null
        ? null
        : {
            on: judgedOn,
            upheld: row.judgmentUpheld === true,
            document: row.judgmentDocument ?? '',
            correction: row.courtCorrection,
          },
  };
}

function stateOf({
  withdrawnOn,
  decidedOn,
  notifiedOn,
  suedOn,
  judgedOn,
}: StoredRow): RollObjectionRow['state'] {
  if (withdrawnOn !== null) return 'withdrawn';
  if (decidedOn === null) return 'committee-decides';
  if (judgedOn !== null) return 'judged';
  if (suedOn !== null) return 'court-decides';
  return notifiedOn === null ? 'to-notify' : 'decided';
}
