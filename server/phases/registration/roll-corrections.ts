/** 名单的更正 as they are written: in one order, each on the seal of the roll or of the correction before it. */
import { randomUUID } from 'node:crypto';
import type { RollCorrectionRecord } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { type SealedRecord, seal } from '../../ledger/append.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { readRollRecord } from './roll-record.ts';

interface Correction {
  readonly person: string;
  readonly kind: RollCorrectionRecord['kind'];
  readonly reason: string;
  readonly amendedName?: string;
  readonly amendedSex?: 'male' | 'female';
}

export interface WrittenCorrection {
  readonly correction: string;
  readonly record: SealedRecord;
}

/** After the roll's entries were changed; the caller holds the constituency, so that corrections come one after the other. */
export async function writeRollCorrection(
  acting: Acting,
  { id: constituency, area }: Pick<Constituency, 'id' | 'area'>,
  change: Correction,
  entry = acting.entry,
): Promise<WrittenCorrection> {
  const { tx, county, today } = acting;
  const correction = randomUUID();
  const { ordinal, follows } = await whatItFollows(acting, constituency);
  const data: RollCorrectionRecord = {
    constituency,
    kind: change.kind,
    ...(await readLine(acting, constituency, change.person)),
    ...(change.amendedName !== undefined && { amendedName: change.amendedName }),
    ...(change.amendedSex !== undefined && { amendedSex: change.amendedSex }),
    reason: change.reason,
    publishedOn: today,
    ordinal,
    follows,
  };
  const record = seal('roll-correction', correction, data);
  await tx
    .insertInto('rollCorrection')
    .values({
      county,
      id: correction,
      constituency,
      area,
      ...change,
      publishedOn: today,
      entry,
      ordinal,
      follows,
      seal: record.sha256,
    })
    .execute();
  return { correction, record };
}

/** A correction of another roll that follows from an act, with an entry of its own. */
export async function furtherCorrection(
  acting: Acting,
  roll: Pick<Constituency, 'id' | 'area'>,
  change: Correction,
) {
  const id = randomUUID();
  const { correction, record } = await writeRollCorrection(acting, roll, change, id);
  return { id, subject: { constituency: roll.id, correction }, records: [record] };
}

async function readLine({ tx, county }: Acting, constituency: string, person: string) {
  const line = await tx
    .selectFrom('rollEntry')
    .select(['serial', 'name'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('person', '=', person)
    .executeTakeFirst();
  return found(line, '名单上的这位选民');
}

async function whatItFollows(
  { tx, county }: Acting,
  constituency: string,
): Promise<{ ordinal: number; follows: string }> {
  const before = await tx
    .selectFrom('rollCorrection')
    .select(['ordinal', 'seal'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('ordinal', 'is not', null)
    .orderBy('ordinal', 'desc')
    .executeTakeFirst();
  if (before) return { ordinal: (before.ordinal ?? 0) + 1, follows: before.seal ?? '' };
  const roll = await tx
    .selectFrom('roll')
    .select(['publishedOn', 'seal'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  const { publishedOn, seal: sealed } = found(roll, '已公布的选民名单');
  // A roll that was published before seals were kept has its seal in the ledger only; it is the hash of the same data.
  const follows =
    sealed ?? seal('roll', constituency, await readRollRecord(tx, county, constituency, publishedOn)).sha256;
  return { ordinal: 1, follows };
}
