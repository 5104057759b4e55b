/** 写入更正后的情况 · on the register and in what he is compared by; what stood there before is kept encrypted with the correction. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { findCandidates } from '../live-check/candidates.queries.ts';
import { findNearMatches } from '../live-check/find-near-matches.ts';
import { columnNames, keyColumns, type LinkageRecord, sealed } from '../live-check/linkage-record.ts';
import { openNearCases } from '../live-check/near-cases.ts';
import type { PersonDetails } from '../person-details.queries.ts';

/** 登记册上的情况 that can be put right. */
export type CorrectedDetails = Partial<
  Pick<PersonDetails, 'ethnicity' | 'address' | 'phone' | 'sex' | 'birthDate'>
>;

/** Of what is asked for, what is another than it stands there. */
export function differing(details: PersonDetails, asked: CorrectedDetails): CorrectedDetails {
  const changed = Object.entries(asked).filter(
    ([field, value]) => (value ?? '') !== (details[field as keyof CorrectedDetails] ?? ''),
  );
  if (changed.length === 0) throw new ActError('bad-request', '登记册上已经是这样，不用更正。');
  return Object.fromEntries(changed);
}

/** Whoever asks has somebody before his eyes; it is he still. */
export function refuseAnotherPerson({ name: known, isWithdrawn }: PersonDetails, name: string): void {
  if (isWithdrawn) throw new ActError('lost-race', '这份登记已经并入另一份登记。请在那一份上更正。');
  if (known !== name)
    throw new ActError('lost-race', `登记册上这个人现在叫${known}。请核对是不是他，再提出更正。`);
}

interface Writing {
  readonly person: string;
  readonly details: PersonDetails;
  readonly changed: CorrectedDetails;
  readonly compared: LinkageRecord;
  readonly document: string;
}

/** Answers the correction. */
export async function writeDetails(acting: Acting, writing: Writing): Promise<string> {
  const { tx, county, context, today, entry } = acting;
  const { person, details, changed, compared, document } = writing;
  const cipher = await countyCipher(tx, context.keys, county);
  const { phone, ...plain } = changed;
  const set = {
    ...plain,
    ...(phone !== undefined && { phoneEncrypted: phone === '' ? null : cipher.encrypt(phone) }),
  };
  await tx.updateTable('person').set(set).where('county', '=', county).where('id', '=', person).execute();
  await writeCompared(acting, person, compared);
  const before = Object.fromEntries(
    Object.keys(changed).map((field) => [field, details[field as keyof CorrectedDetails]]),
  );
  const id = randomUUID();
  await tx
    .insertInto('detailsCorrection')
    .values({
      county,
      id,
      person,
      beforeEncrypted: cipher.encrypt(JSON.stringify(before)),
      afterEncrypted: cipher.encrypt(JSON.stringify(changed)),
      documentEncrypted: cipher.encrypt(document),
      correctedOn: today,
      entry,
    })
    .execute();
  return id;
}

/** 照现在的情况比对: what he is found by from now on. */
export async function writeCompared(
  { tx, county, context }: Acting,
  person: string,
  compared: LinkageRecord,
): Promise<void> {
  await sql`
    update linkage_record
    set (${columnNames()}, record) = (${sql.join(keyColumns(compared))}, ${sealed(context.keys, compared)})
    where county = ${county} and person = ${person}`.execute(tx);
}

/** Whoever he may be now is asked about. */
export async function askWhoHeIs(
  acting: Acting,
  occasion: { readonly cycle: string; readonly electionDay: string },
  person: string,
  compared: LinkageRecord,
): Promise<string[]> {
  const { tx, context } = acting;
  const others = (await findCandidates(tx, compared)).filter((each) => each.person !== person);
  const near = await findNearMatches(tx, context.keys, compared, others, true);
  return openNearCases(acting, { ...occasion, source: 'live-check' }, [{ person, near }]);
}
