import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { areaOfWanted } from '../wanted-constituencies.ts';
import { fingerprintOf } from './fingerprint.queries.ts';
import type {
  GiveUpReason,
  PhoneContactAnswer,
  PhoneContactSchema,
  TakenRegisterRow,
  TakenState,
} from '../taken-register.schema.ts';

/** Two acts on one come one after the other. */
export async function lockTakenRegister({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('takenRegister')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这份带走的登记册');
}

export async function areaOfTakenRegister(
  acting: Acting,
  { register }: { register: string },
): Promise<string> {
  return areaOfWanted(acting, await lockTakenRegister(acting, register));
}

/** What lies on a phone is the business of him who took it. */
export function refuseOthers({ actor }: Acting, { account }: { readonly account: string }): void {
  if (account !== actor.account)
    throw new ActError('not-permitted', '这份登记册是别人带走的。请本人登录后办理。');
}

/** By the clock of the act. */
function stateOf({ now }: Acting) {
  return sql<TakenState>`case when t.returned_at is not null then 'returned'
    when t.called_back_at is not null then 'called-back' when t.expires_at <= ${now} then 'expired' else 'out' end`;
}

const CONSTITUENCIES = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'level', c.level, 'stage', c.stage,
    'electionDay', coalesce(c.election_day, cycle.election_day)) order by c.level), '[]')
  from constituency c join cycle on cycle.county = c.county and cycle.id = c.cycle
  where c.county = t.county and c.id in (t.county_constituency, t.township_constituency))`;

/** 在外的登记册: the office's all, anybody else's his own. */
export async function readTakenRegisters(acting: Acting, isOffice: boolean): Promise<TakenRegisterRow[]> {
  const { tx, context, county, actor } = acting;
  type Row = Omit<TakenRegisterRow, 'constituencies' | 'givenUp'> & {
    constituencies: { name: string }[];
    givenUp: { enteredAt: string; reason: GiveUpReason; note: string | null }[];
  };
  const { rows } = await sql<Row>`
    select t.id as register, ${CONSTITUENCIES} as constituencies, a.display_name as taken_by,
      t.account = ${actor.account} as is_own, t.device_name, t.persons, t.taken_at, t.expires_at, t.last_contact_at,
      t.waiting, t.conflicts, t.clock_off, t.called_back_reason, ${stateOf(acting)} as state,
      (select coalesce(jsonb_agg(jsonb_build_object('enteredAt', g.entered_at, 'reason', g.reason,
          'note', encode(g.note_encrypted, 'base64')) order by g.entered_at), '[]')
        from given_up_entry g where g.county = t.county and g.register = t.id) as given_up
    from taken_register t join account a on a.id = t.account
    where t.county = ${county} and (${isOffice} or t.account = ${actor.account})
    order by t.taken_at desc`.execute(tx);
  const cipher = await countyCipher(tx, context.keys, county);
  return rows.map(({ constituencies, givenUp, ...row }) => ({
    ...row,
    takenAt: iso(row.takenAt),
    expiresAt: iso(row.expiresAt),
    lastContactAt: row.lastContactAt === null ? null : iso(row.lastContactAt),
    constituencies: constituencies.map(({ name }) => name),
    givenUp: givenUp.map(({ enteredAt, reason, note }) => ({
      enteredAt: iso(enteredAt),
      reason,
      note: note === null ? '' : cipher.decrypt(Buffer.from(note, 'base64')).toString(),
    })),
  }));
}

/** The driver gives dates, JSON texts with another zone. */
function iso(moment: Date | string): string {
  return new Date(moment).toISOString();
}

/** 手机联系: what waits on the phone is written down, and it is told what became of its registers. Of another's it is told nothing. */
export async function contactOfPhone(
  acting: Acting,
  { device, registers }: z.infer<typeof PhoneContactSchema>,
): Promise<PhoneContactAnswer> {
  const { tx, county, actor, now } = acting;
  const answers: PhoneContactAnswer = [];
  for (const { register, waiting, conflicts } of registers) {
    const { rows } = await sql<
      Omit<PhoneContactAnswer[number], 'hasChanged' | 'now'> & {
        fingerprint: string | null;
        countyConstituency: string | null;
        townshipConstituency: string | null;
      }
    >`
      update taken_register t set last_contact_at = ${now}, waiting = ${waiting}, conflicts = ${conflicts}
      where county = ${county} and id = ${register} and account = ${actor.account} and device = ${device}
      returning t.id as register, ${stateOf(acting)} as state, t.called_back_reason, t.fingerprint,
        t.county_constituency, t.township_constituency, ${CONSTITUENCIES} as constituencies`.execute(tx);
    const [row] = rows;
    if (!row) continue;
    const { fingerprint, countyConstituency, townshipConstituency, ...told } = row;
    const current = await fingerprintOf(acting, { countyConstituency, townshipConstituency });
    const hasChanged = fingerprint !== null && fingerprint !== current;
    answers.push({ ...told, hasChanged, now: now.toISOString() });
  }
  return answers;
}
