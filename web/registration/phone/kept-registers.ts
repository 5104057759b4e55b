/** 带走、打开、删除手机上的登记册. */
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type {
  PhoneContactAnswer,
  RegisterPack,
} from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import { askJson } from '../../api/client.ts';
import { change, deviceOf, forget, keep, type KeptEntry, type KeptRegister, readAll } from './phone-store.ts';
import { keepGlyphs } from './keep-glyphs.ts';
import { minutesAhead } from './phone-clock.ts';
import { bytesOf, importKey, lockKey, seal, unlockKey, unseal } from './sealed-box.ts';

/** What of a register is sealed. */
interface Contents {
  readonly voters: RegisterPack['voters'];
  readonly law: RegisterPack['law'];
}

export type Voter = RegisterPack['voters'][number];

/** 打开了的登记册 · in memory only. */
export interface OpenRegister {
  readonly kept: KeptRegister;
  readonly key: CryptoKey;
  readonly law: LocalLaw | undefined;
  readonly voters: readonly Voter[];
  /** Of the voters, in their order. */
  readonly records: readonly Uint8Array[];
}

export async function fetchPack(register: string): Promise<RegisterPack> {
  return askJson<RegisterPack>(`/api/taken-registers/${register}/pack`, { device: await deviceOf() });
}

/** Newly taken, or taken once more under another code. */
export async function keepPack(
  pack: RegisterPack,
  who: Pick<KeptRegister, 'account' | 'takenBy'>,
  code: string,
): Promise<OpenRegister> {
  const lock = await lockKey(pack.key, code, pack.register);
  return keepUnder(pack, { ...who, lock });
}

/** 更新: the same register as it stands now, under the code that it has. */
export function renewPack(
  pack: RegisterPack,
  { account, takenBy, lock }: KeptRegister,
): Promise<OpenRegister> {
  return keepUnder(pack, { account, takenBy, lock });
}

async function keepUnder(
  { key: base64, voters, law, ...pack }: RegisterPack,
  who: Pick<KeptRegister, 'account' | 'takenBy' | 'lock'>,
): Promise<OpenRegister> {
  const key = await importKey(base64);
  const [now, onServer] = [Date.now(), Date.parse(pack.now)];
  const deadline = now + Date.parse(pack.expiresAt) - onServer;
  const kept: KeptRegister = {
    id: pack.register,
    ...who,
    county: pack.county,
    cycle: pack.cycle,
    constituencies: pack.constituencies,
    persons: voters.length,
    deadline,
    seenAt: now,
    clockAhead: onServer - now,
    handedOverAt: pack.now,
    sealed: deadline > now ? await seal(key, { voters, law } satisfies Contents, pack.register) : null,
    ended: deadline > now ? null : 'expired',
    calledBackReason: null,
    hasChanged: false,
  };
  await keep('registers', kept);
  return opened(kept, key, { voters, law });
}

/** undefined where the code is another. */
export async function openRegister(kept: KeptRegister, code: string): Promise<OpenRegister | undefined> {
  const key = await unlockKey(kept.lock, code, kept.id);
  if (!key) return undefined;
  const contents = kept.sealed ? await unseal<Contents>(key, kept.sealed, kept.id) : { voters: [], law: {} };
  return opened(kept, key, contents);
}

function opened(kept: KeptRegister, key: CryptoKey, { voters, law }: Contents): OpenRegister {
  void keepGlyphs(voters.map(({ name }) => name));
  return {
    kept,
    key,
    voters,
    law: 'values' in law ? (law as unknown as LocalLaw) : undefined,
    records: voters.map(({ record }) => bytesOf(record)),
  };
}

/** Everything on the phone, with what is past its time deleted: voters at once, what was typed only once it is dealt with. */
export async function readRegisters(): Promise<KeptRegister[]> {
  for (const { id } of await readAll('registers')) {
    await change('registers', id, (register) => {
      const seenAt = Math.max(Date.now(), register.seenAt);
      const isOver = register.ended === null && register.deadline <= seenAt;
      return { ...register, seenAt, ...(isOver && { sealed: null, ended: 'expired' as const }) };
    });
  }
  return readAll('registers');
}

/** What the server said of it at a contact. */
export async function takeAnswer({
  register: id,
  state,
  calledBackReason,
  hasChanged,
  constituencies,
  now,
}: PhoneContactAnswer[number]): Promise<void> {
  await change('registers', id, (register) => {
    const isOver = state !== 'out' && register.ended !== 'given-back';
    const ended = state === 'returned' ? ('given-back' as const) : state === 'out' ? null : state;
    return {
      ...register,
      constituencies,
      calledBackReason,
      hasChanged,
      minutesAhead: minutesAhead(register, now, Date.now()),
      ...(isOver && { sealed: null, ended }),
    };
  });
}

/** 交回: voters are deleted now, the rest once the server knows. */
export async function giveBack({ id }: KeptRegister): Promise<void> {
  await change('registers', id, (register) => ({ ...register, sealed: null, ended: 'given-back' }));
}

const FINISHED: readonly KeptEntry['state'][] = ['registered', 'given-up'];

export function isFinished({ state }: Pick<KeptEntry, 'state'>): boolean {
  return FINISHED.includes(state);
}

/** Nothing of it stays on the phone. */
export async function wipeRegister(id: string): Promise<void> {
  const entries = (await readAll('entries')).filter(({ register }) => register === id);
  for (const entry of entries) await forget('entries', entry.id);
  await forget('drafts', id);
  await forget('registers', id);
}
