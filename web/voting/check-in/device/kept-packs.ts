/** 带走、打开、删除设备上的离线登记包: sealed as registers on phones are. */
import type { PlacePack } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { askJson } from '../../../api/client.ts';
import { deviceOf, forget, keep, type KeptPack, readAll } from '../../../registration/phone/phone-store.ts';
import { importKey, lockKey, seal, unlockKey, unseal } from '../../../registration/phone/sealed-box.ts';
import type { Contents } from './at-this-place.ts';

/** 打开了的离线登记包 · in memory only. */
export interface OpenPack {
  readonly kept: KeptPack;
  readonly key: CryptoKey;
  /** undefined once its voters are deleted. */
  readonly contents: Contents | undefined;
}

export async function fetchPack(pack: string): Promise<PlacePack> {
  return askJson<PlacePack>(`/api/place-packs/${pack}/contents`, { device: await deviceOf() });
}

/** Newly taken, or taken once more under another code: what was written on the device stays. */
export async function keepPack(
  pack: PlacePack,
  { account, takenBy }: Pick<KeptPack, 'account' | 'takenBy'>,
  code: string,
): Promise<OpenPack> {
  const { key: base64, place, electionDay, rounds, voters, seed, now } = pack;
  const contents: Contents = { place, electionDay, rounds, voters, seed };
  const key = await importKey(base64);
  const known = (await readAll('packs')).find(({ id }) => id === pack.pack);
  const kept: KeptPack = {
    id: pack.pack,
    account,
    takenBy,
    place: place.id,
    placeName: place.name,
    electionDay,
    persons: voters.length,
    clockAhead: Date.parse(now) - Date.now(),
    handedOverAt: now,
    lock: await lockKey(base64, code, pack.pack),
    sealed: await seal(key, contents, pack.pack),
    head: known?.head ?? 0,
    findings: known?.findings ?? [],
    isLost: false,
  };
  await keep('packs', kept);
  return { kept, key, contents };
}

/** undefined where the code is another. */
export async function openPack(kept: KeptPack, code: string): Promise<OpenPack | undefined> {
  const key = await unlockKey(kept.lock, code, kept.id);
  if (!key) return undefined;
  return { kept, key, contents: kept.sealed ? await unseal<Contents>(key, kept.sealed, kept.id) : undefined };
}

/** Nothing of it stays on the device. */
export async function wipePack(id: string): Promise<void> {
  const lines = (await readAll('lines')).filter(({ pack }) => pack === id);
  await forget('packs', id);
  for (const line of lines) await forget('lines', line.id);
}
