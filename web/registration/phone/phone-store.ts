/** 手机上存的东西 · in the browser's own database. Whatever says something of a voter is sealed; the rest is what a list of registers needs. */
import type { PlacePackRow } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import type { RegisterPack } from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import type { Lock, Sealed } from './sealed-box.ts';

/** 手机上的一份登记册 */
export interface KeptRegister {
  readonly id: string;
  readonly account: string;
  readonly takenBy: string;
  readonly county: RegisterPack['county'];
  readonly cycle: string;
  readonly constituencies: RegisterPack['constituencies'];
  readonly persons: number;
  /** By the phone's clock, which cannot be set back behind `seenAt`. */
  readonly deadline: number;
  readonly seenAt: number;
  /** The server's clock is so much ahead of the phone's. */
  readonly clockAhead: number;
  /** By how many minutes the phone's clock went ahead since, as it was at the last contact. */
  readonly minutesAhead?: number;
  /** By the server's clock. */
  readonly handedOverAt: string;
  readonly lock: Lock;
  /** 选民 and local law; null once they are deleted, while what was typed is still to be sent. */
  readonly sealed: Sealed | null;
  readonly ended: 'expired' | 'called-back' | 'given-back' | null;
  readonly calledBackReason: string | null;
  /** 带走以后登记册有变动 */
  readonly hasChanged: boolean;
}

/** 录入的状态 · given up is told to the server too, and waits for the network like everything. */
export type EntryState = 'waiting' | 'registered' | 'conflict' | 'giving-up' | 'given-up';

/** 手机录入 · somebody who was typed on this phone. */
export interface KeptEntry {
  readonly id: string;
  readonly register: string;
  readonly state: EntryState;
  /** By the server's clock, as far as the phone knows it. */
  readonly enteredAt: string;
  /** The idempotency key of the request that is to be sent or was sent last: another one for each correction. */
  readonly key: string;
  /** Begun to be sent: whether it arrived, only the server can say. */
  readonly isTried: boolean;
  readonly sealed: Sealed;
}

/** 投票站设备上的离线登记包 */
export interface KeptPack {
  readonly id: string;
  readonly account: string;
  readonly takenBy: string;
  readonly place: string;
  readonly placeName: string;
  readonly electionDay: string;
  readonly persons: number;
  /** The server's clock is so much ahead of the device's. */
  readonly clockAhead: number;
  /** By the server's clock. */
  readonly handedOverAt: string;
  /** 签发的公钥指纹, and whether this browser could check the signature; absent of what was taken along before that was asked. */
  readonly signedBy?: { readonly fingerprint: string; readonly isChecked: boolean };
  readonly lock: Lock;
  /** 选民, rounds and what the journal begins with; null once they are deleted. */
  readonly sealed: Sealed | null;
  /** 已送到第几行 */
  readonly head: number;
  /** What the server found in lines that came in. */
  readonly findings: PlacePackRow['findings'];
  /** 复核人 as the server told them last. */
  readonly seconds?: PlacePackRow['seconds'];
  /** 口令连续输错的次数 */
  readonly wrongCodes?: number;
  /** 报失: the office has given it up, and takes nothing from it any more. */
  readonly isLost: boolean;
}

/** 离线登记流水的一行, sealed; numbers have no gap. */
export interface KeptLine {
  readonly id: string;
  readonly pack: string;
  readonly number: number;
  readonly sealed: Sealed;
}

const STORES = {
  registers: 'id',
  entries: 'id',
  drafts: 'register',
  packs: 'id',
  lines: 'id',
  self: 'name',
} as const;
type Store = keyof typeof STORES;

interface Kept {
  readonly registers: KeptRegister;
  readonly entries: KeptEntry;
  /** 没有填完的 · one a register. */
  readonly drafts: { readonly register: string; readonly sealed: Sealed };
  readonly packs: KeptPack;
  readonly lines: KeptLine;
  /** `fingerprint` is that of the key whose packs this device takes. */
  readonly self: { readonly name: 'device' | 'account' | 'fingerprint'; readonly value: string };
}

let opened: Promise<IDBDatabase> | undefined;

function openStore(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('xuanwu-phone', 2);
    asked.addEventListener('upgradeneeded', () => {
      for (const [store, keyPath] of Object.entries(STORES))
        if (!asked.result.objectStoreNames.contains(store))
          asked.result.createObjectStore(store, { keyPath });
    });
    asked.addEventListener('success', () => {
      // A page of a later version must not wait for this one to be closed.
      asked.result.addEventListener('versionchange', () => asked.result.close());
      resolve(asked.result);
    });
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the database does not open')));
  });
  return opened;
}

async function within<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openStore();
  // Written when it answers: a phone may lose its power the moment after.
  const transaction = database.transaction(store, mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(store));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('nothing was kept')));
  });
}

export function readAll<S extends Store>(store: S): Promise<Kept[S][]> {
  return within<Kept[S][]>(store, 'readonly', (kept) => kept.getAll());
}

export async function keep<S extends Store>(store: S, value: Kept[S]): Promise<void> {
  await within(store, 'readwrite', (kept) => kept.put(value));
}

/** 只加不改: nothing is written where there is one of this key; answers whether it was. */
export async function keepFirst<S extends Store>(store: S, key: string, value: Kept[S]): Promise<boolean> {
  let isFirst = false;
  await within(store, 'readwrite', (kept) => {
    const asked = kept.getKey(key);
    asked.addEventListener('success', () => {
      isFirst = asked.result === undefined;
      if (isFirst) kept.add(value);
    });
    return asked;
  });
  return isFirst;
}

/**
 * 改 · what lies there now becomes what `changed` makes of it, and nothing comes between: another page, or an answer that was long on its way, cannot undo
 * it. Where it is gone, or `changed` says undefined, nothing is written. Answers whether it was.
 */
export async function change<S extends Store>(
  store: S,
  key: string,
  changed: (current: Kept[S]) => Kept[S] | undefined,
): Promise<boolean> {
  let isChanged = false;
  await within(store, 'readwrite', (kept) => {
    const asked: IDBRequest<Kept[S] | undefined> = kept.get(key);
    asked.addEventListener('success', () => {
      const value = asked.result && changed(asked.result);
      isChanged = value !== undefined;
      if (value) kept.put(value);
    });
    return asked;
  });
  return isChanged;
}

export async function forget(store: Store, key: string): Promise<void> {
  await within(store, 'readwrite', (kept) => kept.delete(key));
}

export async function readSelf(name: Kept['self']['name']): Promise<string | undefined> {
  const found = await within<Kept['self'] | undefined>('self', 'readonly', (kept) => kept.get(name));
  return found?.value;
}

/** The number that this phone gave itself when it was first asked. */
export async function deviceOf(): Promise<string> {
  const known = await readSelf('device');
  if (known !== undefined) return known;
  const value = crypto.randomUUID();
  await keep('self', { name: 'device', value });
  return value;
}
