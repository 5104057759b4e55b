/**
 * 提交自行登记 · by a voter who is not signed in. He is told what his own number says and that it was received: the registers are asked about him only
 * when somebody of the office looks at it, so that nobody learns of another whether he stands on a roll.
 */
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import { orderedId } from '../../../database/ordered-id.ts';
import { setScope } from '../../../database/scope.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { appendEntries, BY_ITSELF } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { readVoter } from '../seek-person.ts';
import type {
  OpenCounty,
  SelfRegistrationAnswer,
  SelfRegistrationProgress,
  SubmitSelfRegistrationSchema,
} from './self-registration.schema.ts';

/** 收到自行登记, as the ledger calls it: each that came is decided by an entry of its own, which names it by the same id. */
export const RECEIVE_SELF_REGISTRATION = 'receive-self-registration';

interface OpenRow {
  readonly county: string;
  readonly countyName: string;
  readonly cycle: string;
  readonly electionDay: string;
  readonly area: string;
  readonly areaName: string;
}

async function openRows(tx: Pick<Tx, 'getExecutor'>): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`select * from open_self_registration()`.execute(tx);
  return rows;
}

export async function readOpenCounties({ db }: Context): Promise<OpenCounty[]> {
  const counties = new Map<string, OpenCounty>();
  for (const { county, countyName: name, electionDay, area, areaName } of await openRows(db)) {
    const known = counties.get(county) ?? { county, name, electionDay, areas: [] };
    counties.set(county, { ...known, areas: [...known.areas, { code: area, name: areaName }] });
  }
  return [...counties.values()];
}

export async function submitSelfRegistration(
  context: Context,
  { county, area, voter }: z.infer<typeof SubmitSelfRegistrationSchema>,
): Promise<SelfRegistrationAnswer> {
  const { name, number } = readVoter({ ...voter, voterGroup: null });
  return context.db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    const place = (await openRows(tx)).find((each) => each.county === county && each.area === area);
    if (!place)
      throw new ActError('bad-request', '这个地方现在不办自行登记。请选别的乡镇、街道，或者到登记站办理。');
    const facts = {
      birthDate: number.birthDate,
      electionDay: place.electionDay,
      isCitizen: true,
      deprived: null,
    };
    const ruling = mayBeRegistered(facts, await lawFor({ tx, county }, place.electionDay));
    const reasons = ruling.reasons.map(({ field: _field, ...reason }) => reason);
    if (!ruling.permitted) return { finding: 'not-eligible', receipt: null, reasons };
    const receipt = newReceipt();
    const cipher = await countyCipher(tx, context.keys, county);
    const details = { ...voter, name, idNumber: number.normalised, voterGroup: null };
    const [selfRegistration, now] = [randomUUID(), context.clock.now()];
    await tx
      .insertInto('selfRegistration')
      .values({
        county,
        id: selfRegistration,
        cycle: place.cycle,
        area,
        receiptHash: receiptHash(receipt),
        detailsEncrypted: cipher.encrypt(JSON.stringify(details)),
        receivedAt: now,
      })
      .execute();
    const received = { act: RECEIVE_SELF_REGISTRATION, outcome: 'done', actor: BY_ITSELF } as const;
    const subject = { cycle: place.cycle, selfRegistration };
    await appendEntries(tx, county, [{ id: orderedId(), ...received, subject, at: now.toISOString() }]);
    return { finding: 'received', receipt, reasons };
  });
}

/** 查询号 → what has become of it; nothing of who he is. */
export async function readProgress(context: Context, receipt: string): Promise<SelfRegistrationProgress> {
  const { rows } = await sql<{
    state: SelfRegistrationProgress['state'];
    receivedAt: Date;
    countyName: string;
    areaName: string;
    reason: string | null;
    constituencies: string[];
  }>`select * from self_registration_state(${receiptHash(receipt)})`.execute(context.db);
  const [row] = rows;
  if (!row) throw new ActError('not-found', '没有这个查询号。请照回执再输一次，共十二位数字。');
  const { state, receivedAt, countyName, areaName, reason, constituencies } = row;
  const place = countyName === areaName ? countyName : `${countyName}${areaName}`;
  return { state, receivedAt: receivedAt.toISOString(), place, reason, constituencies };
}

const RECEIPT_END = 10 ** 12;

function newReceipt(): string {
  return String(randomInt(RECEIPT_END)).padStart(12, '0');
}

function receiptHash(receipt: string): Buffer {
  return createHash('sha256').update(receipt.normalize('NFKC').replaceAll(/\D/g, '')).digest();
}
