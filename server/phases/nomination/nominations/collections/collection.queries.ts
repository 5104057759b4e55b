/** 收集联名: as it is locked, ended and looked at. */
import { articleOfRefusal } from '@xuanwu/rules/nomination.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import { found } from '../../../../acts/acting.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { getConstituency } from '../../../constituencies/constituency.queries.ts';
import { recordReading } from '../../../registration/register.queries.ts';
import type { Nominee, RefusedSignature } from '../nominate.schema.ts';
import type { NominationCollectionRow } from './collection.schema.ts';

export interface Collection {
  readonly id: string;
  readonly constituency: string;
  readonly area: string;
  readonly state: NominationCollectionRow['state'];
  readonly nominees: Nominee[];
}

async function findCollection(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  id: string,
): Promise<Collection> {
  const row = await tx
    .selectFrom('nominationCollection')
    .select(['id', 'constituency', 'area', 'state', 'nominees'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as Collection | undefined, '这次联名收集');
}

export const getCollection = findCollection;

/** After the constituency: nobody confirms, takes back or ends it meanwhile. */
export async function lockOpenCollection(acting: Acting, id: string): Promise<Collection> {
  await sql`select from nomination_collection where county = ${acting.county} and id = ${id} for update`.execute(
    acting.tx,
  );
  const collection = await findCollection(acting, id);
  if (collection.state !== 'open') throw new ActError('lost-race', '这次联名收集已经结束。请刷新。');
  return collection;
}

export async function areaOfCollection(
  acting: Acting,
  { collection }: { collection: string },
): Promise<string> {
  return (await findCollection(acting, collection)).area;
}

/** Ended: who confirmed is kept with the nomination, or nowhere. */
export async function endCollection(
  { tx, county, today }: Acting,
  id: string,
  ended:
    | { readonly state: 'nominated'; readonly nomination: string }
    | { readonly state: 'given-up'; readonly reason: string; readonly nominees: '[]' },
): Promise<void> {
  await tx
    .updateTable('nominationCollection')
    .set({ ...ended, endedOn: today })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
  for (const table of ['collectionSignature', 'collectionRefusal'] as const)
    await tx.deleteFrom(table).where('county', '=', county).where('collection', '=', id).execute();
}

/** A confirmation of a name that nobody on the roll bears: counted, the name is not kept. */
export const STRANGER = '';

export async function readRefusals(
  { tx, county }: Acting,
  collection: string,
  electionDay: string,
): Promise<RefusedSignature[]> {
  const rows = await tx
    .selectFrom('collectionRefusal')
    .select(['name', 'serial', 'reason'])
    .where('county', '=', county)
    .where('collection', '=', collection)
    .where('name', '<>', STRANGER)
    .orderBy('notedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ name, serial, reason: given }) => {
    const reason = given as RefusedSignature['reason'];
    return { name, serial, reason, article: articleOfRefusal(reason, electionDay) };
  });
}

type ReadCollection = Omit<NominationCollectionRow, 'refused'>;

/** Those that are open first. */
export async function readCollections(acting: Acting, id: string): Promise<NominationCollectionRow[]> {
  const { tx, county } = acting;
  const { electionDay } = await getConstituency(acting, id);
  const { rows } = await sql<ReadCollection>`
    select k.id, k.code, k.state, k.opened_on, k.ended_on, k.reason, k.nominees,
      coalesce((select jsonb_agg(jsonb_build_object('person', s.person, 'serial', s.serial,
          'name', coalesce(e.amended_name, e.name), 'onRoll', not e.struck, 'proof', s.proof,
          'signedAt', to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.signed_at, s.serial)
        from collection_signature s
        join roll_entry e on e.county = s.county and e.constituency = k.constituency and e.person = s.person
        where s.county = k.county and s.collection = k.id and s.withdrawn_at is null), '[]') as signers,
      (select count(*) from collection_signature s
        where s.county = k.county and s.collection = k.id and s.withdrawn_at is not null) as withdrawn,
      (select count(*) from collection_refusal r
        where r.county = k.county and r.collection = k.id and r.name = ${STRANGER}) as strangers
    from nomination_collection k
    where k.county = ${county} and k.constituency = ${id}
    order by k.ended_on desc nulls first, k.opened_on desc, k.id`.execute(tx);
  const shown = [];
  for (const row of rows) shown.push({ ...row, refused: await readRefusals(acting, row.id, electionDay) });
  await recordReading(
    acting,
    rows.reduce((sum, { signers }) => sum + signers.length, 0),
  );
  return shown;
}
