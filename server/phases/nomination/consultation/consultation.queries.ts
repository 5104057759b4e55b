/** 酝酿协商 as it stands: groups, rounds, and what is sealed of them. */
import type { ConsultationRecord, ConsultationSummary, NamedCandidate } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import type { InitialCandidate } from '../candidate.queries.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

export interface Consultation {
  readonly id: string;
  readonly constituency: string;
  readonly area: string;
  readonly number: number;
  readonly form: ConsultationRecord['form'];
  readonly electionDay: string;
  readonly seats: number;
  readonly candidates: readonly NamedCandidate[];
  readonly openedOn: string;
  readonly summary: ConsultationSummary | null;
}

function selectConsultation({ tx, county }: Reading) {
  return tx
    .selectFrom('consultation')
    .select(['id', 'constituency', 'area', 'number', 'form', 'electionDay', 'seats', 'candidates'])
    .select(['openedOn', 'summary'])
    .where('county', '=', county);
}

/** Held: records of groups and the summary come one after the other. */
export async function lockConsultation(acting: Acting, id: string): Promise<Consultation> {
  const row = await selectConsultation(acting).where('id', '=', id).forUpdate().executeTakeFirst();
  return found(row as unknown as Consultation | undefined, '这一轮协商');
}

/** Rounds of a constituency, the first one first. */
export async function readConsultations(acting: Reading, constituency: string): Promise<Consultation[]> {
  const rows = await selectConsultation(acting)
    .where('constituency', '=', constituency)
    .orderBy('number')
    .execute();
  return rows as unknown as Consultation[];
}

export async function areaOfConsultation(
  { tx, county }: Acting,
  { consultation }: { consultation: string },
): Promise<string> {
  const row = await tx
    .selectFrom('consultation')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', consultation)
    .executeTakeFirst();
  return found(row, '这一轮协商').area;
}

export async function areaOfConsultationRecord(
  { tx, county }: Acting,
  { record }: { record: string },
): Promise<string> {
  const row = await tx
    .selectFrom('consultationRecord')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', record)
    .executeTakeFirst();
  return found(row, '这份协商记录').area;
}

/** While the committee has not summed it up, a round can be written in. */
export function requireRunning({ number, summary }: Consultation): void {
  if (summary !== null) throw new ActError('lost-race', `第 ${number} 轮协商已经汇总，不能再改。请刷新。`);
}

/** 每一名现在的初步候选人都经过这一轮协商: whoever was listed later was not spoken of. */
export function covers(
  { candidates }: Pick<Consultation, 'candidates'>,
  initial: readonly Pick<InitialCandidate, 'id'>[],
): boolean {
  return initial.every(({ id }) => candidates.some((candidate) => candidate.id === id));
}

export interface GroupRecord {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly convener: string;
  readonly voters: number;
  readonly heldOn: string;
  readonly present: number;
  readonly opinions: ConsultationRecord['groups'][number]['opinions'];
  readonly scan: string | null;
}

export async function readGroupRecords(
  { tx, county }: Reading,
  consultation: string,
): Promise<GroupRecord[]> {
  const rows = await tx
    .selectFrom('consultationRecord as r')
    .leftJoin('storedFile as f', (on) => on.onRef('f.county', '=', 'r.county').onRef('f.id', '=', 'r.scan'))
    .where('r.county', '=', county)
    .where('r.consultation', '=', consultation)
    .orderBy('r.name')
    .select(['r.id', 'r.voterGroup as group', 'r.name', 'r.convener', 'r.voters', 'r.heldOn'])
    .select(['r.present', 'r.opinions', 'f.sha256'])
    .execute();
  return rows.map(({ sha256, ...row }) => ({
    ...row,
    opinions: row.opinions as unknown as GroupRecord['opinions'],
    scan: sha256 && sha256.toString('hex'),
  }));
}

/** One round from the tables as they are. */
export async function readConsultationRecord(
  tx: Tx,
  county: string,
  id: string,
): Promise<ConsultationRecord> {
  const row = await selectConsultation({ tx, county }).where('id', '=', id).executeTakeFirstOrThrow();
  const { id: _, area: __, ...round } = row as unknown as Consultation;
  const groups = await readGroupRecords({ tx, county }, id);
  return { ...round, groups: groups.map(({ id: ___, convener: ____, ...group }) => group) };
}

export async function sealedConsultation({ tx, county }: Reading, id: string): Promise<SealedRecord> {
  return seal('consultation', id, await readConsultationRecord(tx, county, id));
}
