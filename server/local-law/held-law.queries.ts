/** What offices have brought and decided, as far as it holds for a place: row-level security shows no more. */
import type { LocalRulesRecord, SilentPointRecord } from '@xuanwu/evidence/records.ts';
import { significantDigits } from '@xuanwu/rules/area-code.ts';
import type { HeldDecision } from '@xuanwu/rules/local-law.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { readAdoptedLocalRules } from '@xuanwu/rules/local-rules-file.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { type CompiledQuery, type Selectable, sql } from 'kysely';
import type { Tx } from '../database/connect.ts';
import { fixed } from '../database/fixed-statement.ts';
import type { LocalRules as LocalRulesTable, SilentPointDecision } from '../database/tables.ts';

/** 对一项法律未定事项的决定, in force or superseded. */
export interface PointDecisionRow extends HeldDecision {
  readonly id: string;
  /** Who decided, and for where, by their significant digits. */
  readonly place: string;
  readonly area: string;
  readonly decidedOn: string;
  readonly enquiry: string | null;
  /** By a later decision of the same office for the same area. */
  readonly isSuperseded: boolean;
  readonly record: SilentPointRecord;
}

/** 地方规定文件, adopted or withdrawn again. */
export interface LocalRulesRow {
  readonly id: string;
  readonly place: string;
  readonly fileName: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string | null;
  readonly rules: LocalRules;
  readonly record: LocalRulesRecord;
}

type DecisionColumns = Selectable<SilentPointDecision>;

/** What the law is called that holds for a place, or one that it lies in; and who asks, for not everybody sees all of it. */
export interface LawVersionRow {
  readonly place: string;
  readonly version: string;
  readonly scope: string;
}

/** Where they are the same, so is the law. */
export function versionsOf(code: string): CompiledQuery<LawVersionRow> {
  const digits = significantDigits(code);
  const places = [...digits].map((_, index) => digits.slice(0, index + 1));
  return fixed<LawVersionRow>`
    select place, version, concat_ws(' ', scope_county(), scope_area()) as scope from law_version where place = any(${places}::text[])`;
}

/** All decisions that hold or held for a place, a parameter's last ones first. */
export async function readDecisions(tx: Tx, code: string): Promise<PointDecisionRow[]> {
  const { rows } = await sql<DecisionColumns & { isSuperseded: boolean }>`
    select d.*, exists (select from silent_point_decision later where later.supersedes = d.id) as is_superseded
    from silent_point_decision d
    where ${significantDigits(code)} like area || '%'
    order by parameter, decided_on desc, id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    area: row.area,
    parameter: row.parameter as ParameterId,
    value: row.value,
    decidedBy: row.decidedBy,
    document: row.document,
    decidedOn: row.decidedOn,
    enquiry: row.enquiry,
    isSuperseded: row.isSuperseded,
    record: silentPointRecord(row),
  }));
}

/** One decision a parameter: a superior's before an office's own, and of the same office the one for the smaller area. */
export function decisionsInForce(rows: readonly PointDecisionRow[]): PointDecisionRow[] {
  const standing = rows
    .filter(({ isSuperseded }) => !isSuperseded)
    .toSorted((one, other) => one.place.length - other.place.length || other.area.length - one.area.length);
  return standing.filter(
    ({ parameter }, index) => standing.findIndex((each) => each.parameter === parameter) === index,
  );
}

/** What is sealed of a decision, and travels in the evidence package; the value as text, for it need not be a whole number. */
export function silentPointRecord(
  row: Omit<SilentPointRecord, 'value'> & { value: unknown },
): SilentPointRecord {
  return {
    place: row.place,
    area: row.area,
    parameter: row.parameter,
    value: JSON.stringify(row.value),
    decidedBy: row.decidedBy,
    document: row.document,
    decidedOn: row.decidedOn,
    ledger: row.ledger,
    entry: row.entry,
  };
}

/** All files that hold or held for a place, those of the places above first. */
export async function readLocalRules(tx: Tx, code: string): Promise<LocalRulesRow[]> {
  const rows = await tx
    .selectFrom('localRules')
    .selectAll()
    .where(sql<boolean>`${significantDigits(code)} like place || '%'`)
    .orderBy(sql`length(place)`)
    .orderBy('adoptedOn')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    fileName: row.fileName,
    withdrawnOn: row.withdrawnOn,
    withdrawnReason: row.withdrawnReason,
    rules: rulesOf(row),
    record: localRulesRecord(row),
  }));
}

/** What is sealed of a file of local rules. */
export function localRulesRecord(row: LocalRulesRecord): LocalRulesRecord {
  const { place, title, text, sha256, document, adoptedOn, ledger, entry } = row;
  return { place, title, text, sha256, document, adoptedOn, ledger, entry };
}

/** The file was read when it was adopted, so it can be read. */
function rulesOf({ id, text }: Selectable<LocalRulesTable>): LocalRules {
  const read = readAdoptedLocalRules(text);
  if (!read.ok) throw new Error(`local rules ${id} cannot be read any more: ${read.mistakes[0]?.text ?? ''}`);
  return read.rules;
}
