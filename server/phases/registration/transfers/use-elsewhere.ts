/** 开证机关那一面 · a certificate of another county of this installation: does it stand, and from now on it is used. */
import { randomUUID } from 'node:crypto';
import { certificateStands } from '@xuanwu/rules/eligibility-certificate.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { whoAndWhen } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import { figureOf, updateCertificate } from '../certificate.queries.ts';

/** What the ledger of the county that issued it calls it that a certificate was used. */
const USED_ELSEWHERE = 'use-certificate-elsewhere';

interface Shown {
  readonly certificate: { readonly number: string; readonly fromCounty: string | null };
  /** Of the number of whoever shows it. */
  readonly hash: Buffer;
  readonly electionDay: string;
  readonly registeredAt: string;
}

export async function useElsewhere(acting: Acting, shown: Shown): Promise<Ruling> {
  const { fromCounty } = shown.certificate;
  if (fromCounty === null) return rule([]);
  if (fromCounty === acting.county)
    throw new ActError('bad-request', '证明是本县开的。在本县内换选区的，更正选区归属，不用证明。');
  const name = await nameOf(acting, acting.county);
  return inCounty(acting, fromCounty, (there) => use(there, shown, { code: acting.county, name }));
}

async function use(
  there: Acting,
  { certificate, hash, electionDay, registeredAt }: Shown,
  from: { readonly code: string; readonly name: string },
): Promise<Ruling> {
  const found = await find(there, figureOf(certificate.number) ?? 0, hash);
  const isUsed = found?.state === 'registered';
  const ruling = certificateStands({
    electionDay,
    isKnown: found !== undefined,
    isHis: found?.isHis === true,
    isUsed,
  });
  if (!ruling.permitted || !found) return ruling;
  await updateCertificate(there, found.id, {
    state: 'registered',
    registeredAt: `${from.name}${registeredAt}`,
    receiptDocument: '本系统内登记，自动回执',
    receiptOn: there.today,
  });
  const subject = { certificate: found.id, from: from.code };
  const details = { act: USED_ELSEWHERE, outcome: 'done' as const, subject };
  await appendEntries(there.tx, there.county, [{ id: randomUUID(), ...details, ...whoAndWhen(there) }]);
  return ruling;
}

/** The one of this number in the last cycle, locked. */
async function find({ tx, county }: Acting, number: number, hash: Buffer) {
  const { rows } = await sql<{ id: string; state: string; isHis: boolean }>`
    select k.id, k.state, exists (select from person_identifier i
      where i.county = k.county and i.person = k.person and i.hash = ${hash}) as is_his
    from eligibility_certificate k join cycle c on c.county = k.county and c.id = k.cycle
    where k.county = ${county} and k.number = ${number} and k.state in ('issued', 'registered')
    order by c.opened_at desc limit 1 for update of k`.execute(tx);
  return rows[0];
}

async function nameOf({ tx }: Acting, code: string): Promise<string> {
  const { name } = await tx
    .selectFrom('area')
    .select('name')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return name;
}
