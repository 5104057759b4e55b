/**
 * 手机确认联名 · by a voter who is not signed in: his name and number, or his voter card, against the frozen roll of this constituency. By number everybody is
 * answered alike, so that nobody learns of another whether he stands on the roll; what does not count is noted for the office.
 */
import { randomUUID } from 'node:crypto';
import { alikeNames } from '@xuanwu/linkage/review/alike-names.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import {
  articleOfRefusal,
  NOMINATOR_REFUSALS,
  type NominatorRefusal,
  refusedAmong,
} from '@xuanwu/rules/nomination.ts';
import { sql } from 'kysely';
import type { Context } from '../../../../acts/context.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { seatsOf } from '../../../constituencies/seat-ledger.queries.ts';
import { cardCodeIn } from '../../../registration/voter-card.queries.ts';
import { readName } from '../../../registration/voter-files/read-cells.ts';
import { readRollSigners } from '../signers.queries.ts';
import type { ConfirmationAnswer, ConfirmNomination } from './collection.schema.ts';
import { STRANGER } from './collection.queries.ts';
import { type Confirming, inLinkedCollection, type LinkedCollection } from './linked-collection.ts';

/** One line of the roll, and whose it is. */
interface Prover {
  readonly person: string;
  readonly serial: number;
  readonly name: string;
}

const RECEIVED: ConfirmationAnswer = { finding: 'received', reason: null, article: null };

export function confirmNomination(
  context: Context,
  code: string,
  asked: ConfirmNomination,
): Promise<ConfirmationAnswer> {
  return inLinkedCollection(context, code, async (linked) => {
    const { acting, constituency } = linked;
    const prover = await findProver(acting, constituency.id, asked);
    const refusal = prover ? await sign(linked, prover, asked.proof.kind) : 'not-on-roll';
    if (refusal === 'not-on-roll' || refusal === 'more-than-seats')
      await noteRefusal(linked, await nameOnRoll(linked, asked.name), prover?.serial ?? null, refusal);
    if (asked.proof.kind === 'number') return RECEIVED;
    if (refusal === undefined || refusal === 'signed-twice')
      return { finding: 'counted', reason: null, article: null };
    const article = articleOfRefusal(refusal, constituency.electionDay);
    return { finding: 'refused', reason: NOMINATOR_REFUSALS[refusal], article };
  });
}

/** 撤回: with the same proof, as long as it is collected. */
export function takeBackConfirmation(
  context: Context,
  code: string,
  asked: ConfirmNomination,
): Promise<ConfirmationAnswer> {
  return inLinkedCollection(context, code, async ({ acting, constituency, collection }) => {
    const { tx, county, now } = acting;
    const prover = await findProver(acting, constituency.id, asked);
    await tx
      .updateTable('collectionSignature')
      .set({ withdrawnAt: now })
      .where('county', '=', county)
      .where('collection', '=', collection.id)
      .where('person', '=', prover?.person ?? randomUUID())
      .where('withdrawnAt', 'is', null)
      .execute();
    return asked.proof.kind === 'number' ? RECEIVED : { finding: 'withdrawn', reason: null, article: null };
  });
}

/** His line is locked: of two confirmations of one voter the second waits, and then finds the first. */
async function findProver(
  acting: Confirming,
  constituency: string,
  { name, proof }: ConfirmNomination,
): Promise<Prover | undefined> {
  const { tx, county, context } = acting;
  const of = sql`e.county = ${county} and e.constituency = ${constituency} and not e.struck`;
  const proven =
    proof.kind === 'number'
      ? sql`exists (select from person_identifier i where i.county = e.county and i.person = e.person
          and i.hash = ${context.keys.identifierHash(soundNumber(proof.idNumber))})`
      : sql`exists (select from voter_card c where c.county = e.county and c.constituency = e.constituency
          and c.person = e.person and c.void_on is null and c.code = ${cardCodeIn(proof.code)})`;
  const { rows } = await sql<Prover>`
    select e.person, e.serial, coalesce(e.amended_name, e.name) as name from roll_entry e where ${of} and ${proven}
    order by e.serial for update of e`.execute(tx);
  const [alike = []] = alikeNames(
    [name],
    rows.map((row) => row.name),
  );
  const same = alike.filter(({ likeness }) => likeness === 'same').map(({ index }) => rows[index]);
  // A card is a secret of its holder; a number that two people share proves neither of them.
  if (proof.kind === 'card' && same.length === 0)
    throw new ActError('bad-request', '没有和这个姓名相符的有效选民证。请照选民证填写，或者改用身份证号码。');
  return same.length === 1 ? same[0] : undefined;
}

function soundNumber(text: string): string {
  const { valid, normalised } = identityNumber({ value: text });
  if (valid && normalised) return normalised;
  throw new ActError('bad-request', '公民身份号码不对（位数、字符、日期或校验码），请照身份证填写。');
}

async function sign(
  { acting, constituency, collection }: LinkedCollection,
  { person, serial }: Prover,
  proof: 'number' | 'card',
): Promise<NominatorRefusal | undefined> {
  const { tx, county, now } = acting;
  const signers = await readRollSigners(acting, constituency, [person], collection.nominees);
  const { onRoll = false, signedBefore = 0 } = signers.get(person) ?? {};
  const [refused] = refusedAmong({
    kind: 'voters',
    seats: await seatsOf(tx, county, constituency.id),
    nominators: [{ id: person, onRoll, signedBefore }],
    nominees: collection.nominees.map(({ name }) => name),
  });
  if (refused) return refused.reason;
  const { rows } = await sql`
    insert into collection_signature (county, collection, person, area, serial, proof, signed_at)
    values (${county}, ${collection.id}, ${person}, ${constituency.area}, ${serial}, ${proof}, ${now})
    on conflict (county, collection, person) do update
      set withdrawn_at = null, signed_at = excluded.signed_at, proof = excluded.proof
      where collection_signature.withdrawn_at is not null
    returning person`.execute(tx);
  return rows.length === 0 ? 'signed-twice' : undefined;
}

/** 名单上有的姓名 may be a slip in the number, which the office wants to see. Anything else that somebody types is not kept, only that it was typed. */
async function nameOnRoll({ acting, constituency }: LinkedCollection, name: string): Promise<string> {
  const { tx, county } = acting;
  const { rows } = await sql`
    select from roll_entry e where e.county = ${county} and e.constituency = ${constituency.id}
      and coalesce(e.amended_name, e.name) = ${readName(name).value} limit 1`.execute(tx);
  return rows.length === 0 ? STRANGER : readName(name).value;
}

/** More than this is somebody's game: it is no longer written down. */
const MOST_NOTED = 200;

async function noteRefusal(
  { acting, constituency, collection }: LinkedCollection,
  name: string,
  serial: number | null,
  reason: NominatorRefusal,
): Promise<void> {
  const { tx, county, now } = acting;
  await sql`
    insert into collection_refusal (county, id, collection, area, name, serial, reason, noted_at)
    select ${county}, ${randomUUID()}, ${collection.id}, ${constituency.area}, ${name},
      ${reason === 'not-on-roll' ? null : serial}::integer, ${reason}, ${now}
    where (select count(*) from collection_refusal where county = ${county} and collection = ${collection.id}) < ${MOST_NOTED}
      and not exists (select from collection_refusal r where r.county = ${county} and r.collection = ${collection.id}
        and r.name = ${name} and r.reason = ${reason} and r.name <> ${STRANGER})`.execute(tx);
}
