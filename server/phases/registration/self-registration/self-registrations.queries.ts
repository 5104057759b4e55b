import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { recordReading } from '../register.queries.ts';
import type { VoterDetails } from '../register-voter.schema.ts';
import type { SelfRegistrationRow, SelfRegistrationState } from './self-registration.schema.ts';

/** Of two who decide at once, the second finds it decided. */
export async function lockSelfRegistration({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('selfRegistration')
    .select(['id', 'cycle', 'area', 'state'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const known = found(row, '这份自行登记');
  if (known.state !== 'received') throw new ActError('already-decided', '这份自行登记已经办过了。请刷新。');
  return known;
}

export async function areaOfSelfRegistration(
  { tx, county }: Acting,
  { selfRegistration }: { selfRegistration: string },
): Promise<string> {
  const row = await tx
    .selectFrom('selfRegistration')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', selfRegistration)
    .executeTakeFirst();
  return found(row, '这份自行登记').area;
}

/** Decided, only that it was and how: who he was stands on the register, or nowhere. */
export async function decideSelfRegistration(
  { tx, county, now, entry }: Acting,
  id: string,
  decided: {
    readonly state: Exclude<SelfRegistrationState, 'received'>;
    readonly reason: string | null;
    readonly countyConstituency: string | null;
    readonly townshipConstituency: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('selfRegistration')
    .set({ ...decided, detailsEncrypted: null, decidedAt: now, entry })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

/** Those that wait first, the oldest of them first. */
export async function readSelfRegistrations(acting: Acting, cycle: string): Promise<SelfRegistrationRow[]> {
  const { tx, county, context } = acting;
  const rows = await tx
    .selectFrom('selfRegistration as s')
    .innerJoin('area', 'area.code', 's.area')
    .where('s.county', '=', county)
    .where('s.cycle', '=', cycle)
    .select(['s.id', 's.area', 'area.name as areaName', 's.state', 's.receivedAt', 's.decidedAt', 's.reason'])
    .select('s.detailsEncrypted')
    .orderBy('s.decidedAt', (order) => order.desc().nullsFirst())
    .orderBy('s.receivedAt')
    .limit(MOST_SHOWN)
    .execute();
  const cipher = await countyCipher(tx, context.keys, county);
  await recordReading(acting, rows.filter(({ state }) => state === 'received').length);
  return rows.map(({ detailsEncrypted, receivedAt, decidedAt, state, ...row }) => ({
    ...row,
    state: state as SelfRegistrationState,
    receivedAt: receivedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    voter: detailsEncrypted && (JSON.parse(cipher.decrypt(detailsEncrypted).toString()) as VoterDetails),
  }));
}

const MOST_SHOWN = 1_000;
