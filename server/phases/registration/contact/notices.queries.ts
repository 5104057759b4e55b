import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { areaOfConstituency } from '../../constituencies/constituency.queries.ts';
import { recordReading } from '../register.queries.ts';
import type { UnitNoticeRow } from './notice.schema.ts';

export async function lockNotice({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('unitNotice')
    .select(['constituency', 'sentOn', 'receivedOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这份通知');
}

export async function areaOfNotice(acting: Acting, { notice }: { notice: string }): Promise<string> {
  return areaOfConstituency(acting, await lockNotice(acting, notice));
}

export async function updateNotice(
  { tx, county, entry }: Acting,
  id: string,
  change: Partial<{
    receivedOn: string;
    receivedByEncrypted: Buffer;
    returnedOn: string;
    people: number;
    missing: number;
    missingEncrypted: Buffer | null;
  }>,
): Promise<void> {
  await tx
    .updateTable('unitNotice')
    .set({ ...change, entry })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

type Sealed = Omit<UnitNoticeRow, 'receivedBy' | 'missing'> & {
  readonly receivedByEncrypted: Buffer | null;
  readonly missingEncrypted: Buffer | null;
};

export async function readNotices(acting: Acting, cycle: string): Promise<UnitNoticeRow[]> {
  const { tx, county, context, today } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  const { rows } = await sql<Sealed>`
    select n.id, n.constituency, c.name as constituency_name, n.kind, n.name, n.address, n.sent_on, n.due_on, n.expected,
      n.received_on, n.received_by_encrypted, n.returned_on, n.people, n.missing_encrypted,
      case when n.returned_on is not null then 'returned' when n.received_on is not null then 'received' else 'sent' end as state,
      n.returned_on is null and n.due_on < ${today}::date as is_overdue
    from unit_notice n join constituency c on c.county = n.county and c.id = n.constituency
    where n.county = ${county} and n.cycle = ${cycle} order by n.due_on, n.name`.execute(tx);
  await recordReading(acting, rows.filter(({ receivedByEncrypted }) => receivedByEncrypted !== null).length);
  return rows.map(({ receivedByEncrypted, missingEncrypted, ...row }) => ({
    ...row,
    receivedBy: receivedByEncrypted ? cipher.decrypt(receivedByEncrypted).toString() : null,
    missing: missingEncrypted ? (JSON.parse(cipher.decrypt(missingEncrypted).toString()) as string[]) : [],
  }));
}
