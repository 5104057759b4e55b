/** 在外的离线登记: which device has a place's voters, and what it hands over. */
import { createHash, randomBytes } from 'node:crypto';
import { textOfPack } from '@xuanwu/rules/place-pack.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type Later, sendWithNext } from '../../../database/send-with-next.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { recordReading } from '../../registration/register.queries.ts';
import { readBallotColours } from '../ballots/ballot-layout.queries.ts';
import { holdCheckIns, holdOpenRounds } from './check-in.ts';
import { readHinderingPacks } from './after-loss.queries.ts';
import { readPlacesOf } from './due-ballots.ts';
import type { PlacePack, PlacePackRow } from './place-pack.schema.ts';
import { readVotersOfPlace } from './voters-of-place.queries.ts';

export interface PackOut {
  readonly id: string;
  readonly place: string;
  readonly area: string;
  readonly device: string;
  readonly deviceName: string;
  readonly account: string;
  readonly electionDay: string;
  readonly takenAt: Date;
  readonly keyEncrypted: Buffer;
  readonly seedEncrypted: Buffer;
  readonly clockAheadMs: number;
  readonly head: number;
  readonly ended: string | null;
}

/** Locked: its lines come in one request after the other. */
export async function lockPack({ tx, county }: Acting, pack: string): Promise<PackOut> {
  const row = await tx
    .selectFrom('placePack')
    .select(['id', 'place', 'area', 'device', 'deviceName', 'account', 'electionDay', 'keyEncrypted'])
    .select(['seedEncrypted', 'clockAheadMs', 'head', 'takenAt', 'ended'])
    .where('county', '=', county)
    .where('id', '=', pack)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这份离线登记');
}

/** Only whoever took it sends its journal, and only while it is out. */
export function requireOut({ actor }: Acting, { account, ended }: PackOut): void {
  if (account !== actor.account)
    throw new ActError('not-permitted', '这份离线登记是别人带走的。请带走的人自己登录后送出或者交回。');
  if (ended === 'lost')
    throw new ActError('lost-race', '这份离线登记已经报失，不再接收。请与投票站负责人联系。');
  if (ended === 'returned') throw new ActError('lost-race', '这份离线登记已经交回。');
}

/** 只有带走的那台设备: a copy of what lies on it is another one. */
export function requireDevice(pack: PackOut, device: string): void {
  if (pack.device !== device)
    throw new ActError('not-permitted', '这份离线登记是为另一台设备带走的，这台设备不能取，也不能送。');
}

export async function areaOfPack({ tx, county }: Acting, { pack }: { pack: string }): Promise<string> {
  const row = await tx
    .selectFrom('placePack')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', pack)
    .executeTakeFirst();
  return found(row, '这份离线登记').area;
}

/** 本场所在外的离线登记: while there is one, nobody else hands out ballots here. */
export async function packOutOf(
  { tx, county }: Acting,
  place: string,
): Promise<Later<{ deviceName: string }>> {
  const asking = tx
    .selectFrom('placePack')
    .select('deviceName')
    .where('county', '=', county)
    .where('place', '=', place)
    .where('ended', 'is', null);
  return sendWithNext(tx, asking.compile());
}

export function refuseWhileOut(packs: readonly { readonly deviceName: string }[]): void {
  const [pack] = packs;
  if (pack)
    throw new ActError(
      'lost-race',
      `这个场所正在用“${pack.deviceName}”离线登记，选票只在那台设备上发。请到那台设备上领票，或者先交回离线登记。`,
    );
}

/** 成批分配, where none of these places has its list out. */
export async function refuseWhileAnyOut({ tx, county }: Acting, places: readonly string[]): Promise<void> {
  if (places.length === 0) return;
  const out = await tx
    .selectFrom('placePack as k')
    .innerJoin('pollingPlace as p', (on) =>
      on.onRef('p.county', '=', 'k.county').onRef('p.id', '=', 'k.place'),
    )
    .select('p.name')
    .where('k.county', '=', county)
    .where('k.place', 'in', places)
    .where('k.ended', 'is', null)
    .executeTakeFirst();
  if (out)
    throw new ActError(
      'lost-race',
      `“${out.name}”的选民名单已经带到离线设备上。请先交回离线登记，分配好以后再带走。`,
    );
}

/**
 * 另设投票场所, where voters of these constituencies may be handed ballots already: whoever is not assigned to a place could go to both. A mobile box serves only who asks for it.
 */
export async function refuseSecondPlaceWhileVoting(
  acting: Acting,
  constituencies: readonly string[],
): Promise<void> {
  const { tx, county, today } = acting;
  await holdCheckIns(acting);
  const { rows } = await sql<{ name: string; isOut: boolean; isOpen: boolean }>`
    select p.name, bool_or(k.id is not null and k.ended is null) as is_out, bool_or(r.state = 'open') as is_open
    from polling_place_constituency s
    join polling_place p on p.county = s.county and p.id = s.place and p.kind <> 'mobile-box'
    left join place_pack k on k.county = p.county and k.place = p.id
      and (k.ended is null or (k.ended = 'lost' and k.election_day >= ${today}))
    left join voting_round r on r.county = s.county and r.constituency = s.constituency and r.state = 'open'
    where s.county = ${county} and s.constituency = any(${constituencies}::uuid[]) and (k.id is not null or r.id is not null)
    group by p.name order by p.name limit 1`.execute(tx);
  const [first] = rows;
  if (!first) return;
  const { name, isOut, isOpen } = first;
  const why = isOut ? '的选民名单已经带到离线设备上' : isOpen ? '正在投票' : '的离线设备已经报失';
  const instead = isOut
    ? '请先交回离线登记，设好以后再带走。'
    : '场所不能用的，请启动应急预案，改用备用场所。';
  throw new ActError('lost-race', `“${name}”${why}，再设一处，同一选民就可能在两处领票。${instead}`);
}

/**
 * 换投票方式要两边都知道: whoever votes at a place whose list is out on a device goes on voting there; he is moved once the pack has been given back, and both places take theirs
 * anew. Held until the transaction ends against a pack that is just being taken.
 */
export async function refuseMoveWhileOut(
  acting: Acting,
  { person, electionDay, to }: { person: string; electionDay: string; to?: string },
): Promise<void> {
  const { tx, county } = acting;
  await holdOpenRounds(acting);
  const own = ((await readPlacesOf(tx, county, [person], electionDay)).get(person) ?? []).map(({ id }) => id);
  const ids = [...own, ...(to === undefined ? [] : [to])];
  if (ids.length === 0) return;
  const packs = await tx
    .selectFrom('placePack as k')
    .innerJoin('pollingPlace as p', (on) =>
      on.onRef('p.county', '=', 'k.county').onRef('p.id', '=', 'k.place'),
    )
    .select(['p.name', 'k.place', 'k.ended'])
    .where('k.county', '=', county)
    .where('k.place', 'in', ids)
    .where('k.electionDay', '=', electionDay)
    .execute();
  const out = packs.find(({ ended }) => ended === null);
  if (out)
    throw new ActError(
      'lost-race',
      `“${out.name}”的选民名单已经带到离线设备上，现在改投票方式那里不会知道。请先交回离线登记，改好以后再带走。`,
    );
  const lost = packs.find(({ ended, place }) => ended === 'lost' && own.includes(place));
  if (lost)
    throw new ActError(
      'lost-race',
      `“${lost.name}”的离线设备已经报失，他可能在那台设备上领过票，不能再改投票方式。`,
    );
}

/** Of places that hand out this constituency's ballots; one that went out before the day was put off counts as well. */
export async function countPacksOut(
  { tx, county }: Acting,
  { constituency, electionDay }: { constituency: string; electionDay: string },
): Promise<number> {
  const { rows } = await sql<{ packs: number }>`
    select count(*) as packs from place_pack k
    where k.county = ${county} and k.ended is null and k.election_day <= ${electionDay} and exists (
      select from polling_place_constituency s join roll_entry e on e.county = s.county and e.constituency = s.constituency
        join roll_entry own on own.county = e.county and own.person = e.person and own.constituency = ${constituency}
      where s.county = k.county and s.place = k.place)`.execute(tx);
  return rows[0]?.packs ?? 0;
}

/** Handed over to the one device that it was taken for, as often as it asks, while it is out. */
export async function handOverPack(
  acting: Acting,
  { pack: id, device }: { readonly pack: string; readonly device: string },
): Promise<PlacePack> {
  const { tx, county, context } = acting;
  const pack = await lockPack(acting, id);
  requireOut(acting, pack);
  requireDevice(pack, device);
  const place = await tx
    .selectFrom('pollingPlace')
    .select(['id', 'name', 'opensAt', 'closesAt'])
    .where('county', '=', county)
    .where('id', '=', pack.place)
    .executeTakeFirstOrThrow();
  const contents = {
    pack: id,
    place,
    electionDay: pack.electionDay,
    unnamed: await unnamedOfLost(acting, pack),
    now: acting.now.toISOString(),
    rounds: await readRoundsOf(acting, pack),
    voters: await readVotersOfPlace(acting, pack.place, pack.electionDay),
  };
  await recordReading(acting, contents.voters.length);
  const sha256 = createHash('sha256').update(textOfPack(contents)).digest('hex');
  await tx
    .updateTable('placePack')
    .set({ persons: contents.voters.length, sha256 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
  const cipher = await countyCipher(tx, context.keys, county);
  return {
    ...contents,
    rounds: [...contents.rounds],
    voters: contents.voters.map(({ constituency: _constituency, ...voter }) => ({
      ...voter,
      serials: [...voter.serials],
      cards: [...voter.cards],
      rounds: [...voter.rounds],
      handedOut: [...voter.handedOut],
    })),
    key: cipher.decrypt(pack.keyEncrypted).toString('base64'),
    seed: cipher.decrypt(pack.seedEncrypted).toString('hex'),
    sha256,
    signature: context.keys.sign(Buffer.from(sha256)).toString('base64'),
  };
}

/** 没有记名的发票 of the place's devices that were lost on that day; null where none was. */
async function unnamedOfLost(acting: Acting, { place, electionDay }: PackOut): Promise<number | null> {
  const packs = await readHinderingPacks(acting, place, electionDay);
  const lost = packs.filter(({ ended }) => ended === 'lost');
  return lost.length === 0 ? null : lost.reduce((sum, { unnamed }) => sum + unnamed, 0);
}

async function readRoundsOf(acting: Acting, { place, electionDay }: PackOut): Promise<PlacePack['rounds']> {
  const { tx, county } = acting;
  const colours = await readBallotColours(acting, place);
  const { rows } = await sql<{ id: string; level: 'county' | 'township'; constituency: string }>`
    select r.id, r.level, c.name as constituency
    from voting_round r join constituency c on c.county = r.county and c.id = r.constituency
    where r.county = ${county} and r.election_day = ${electionDay} and r.state in ('scheduled', 'open') and exists (
      select from polling_place_constituency s join roll_entry e on e.county = s.county and e.constituency = s.constituency
        join roll_entry own on own.county = e.county and own.person = e.person and own.constituency = r.constituency
      where s.county = r.county and s.place = ${place})
    order by r.level, c.number`.execute(tx);
  return rows.map((row) => ({ ...row, colour: colours[row.level].name }));
}

/** 离线登记 of the county or area: who has which place's voters on which device, and how far its journal has come in. */
export async function readPlacePacks({ tx, county, actor }: Acting): Promise<PlacePackRow[]> {
  type Row = Omit<PlacePackRow, 'takenAt' | 'syncedAt'> & { takenAt: Date; syncedAt: Date | null };
  const { rows } = await sql<Row>`
    select k.id, k.place, p.name as place_name, k.device, k.device_name, a.display_name as taken_by, k.election_day, k.taken_at,
      k.synced_at, k.head, k.persons, k.ended, k.reason, k.account = ${actor.account} as is_own,
      coalesce((select jsonb_agg(jsonb_build_object('account', s.account, 'name', b.display_name, 'used', s.used,
          'checks', case when k.account = ${actor.account} then to_jsonb(s.code_checks) else '[]' end) order by b.display_name)
        from place_pack_second s join account b on b.id = s.account where s.county = k.county and s.pack = k.id), '[]') as seconds,
      coalesce((select jsonb_agg(jsonb_build_object('number', l.number, 'finding', l.finding) order by l.number)
        from place_journal_line l where l.county = k.county and l.pack = k.id and l.finding is not null), '[]') as findings,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'title', c.name, 'level', c.level, 'isOpen', r.state = 'open') order by c.level, c.number)
        from polling_place_constituency s join voting_round r on r.county = s.county and r.constituency = s.constituency
          and r.election_day = k.election_day
        join constituency c on c.county = r.county and c.id = r.constituency
        where s.county = k.county and s.place = k.place), '[]') as rounds
    from place_pack k join polling_place p on p.county = k.county and p.id = k.place join account a on a.id = k.account
    where k.county = ${county}
    order by (k.ended is null) desc, p.name, k.taken_at desc`.execute(tx);
  return rows.map(({ takenAt, syncedAt, ...row }) => ({
    ...row,
    takenAt: new Date(takenAt).toISOString(),
    syncedAt: syncedAt === null ? null : new Date(syncedAt).toISOString(),
  }));
}

const KEY_BYTES = 32;

/** 新的密钥 of a pack: what seals it and with what its journal begins. */
export async function newSecrets({ tx, context, county }: Acting) {
  const cipher = await countyCipher(tx, context.keys, county);
  return {
    keyEncrypted: cipher.encrypt(randomBytes(KEY_BYTES)),
    seedEncrypted: cipher.encrypt(randomBytes(KEY_BYTES)),
  };
}
