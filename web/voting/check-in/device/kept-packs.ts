/** 带走、打开、删除设备上的离线登记包: sealed as registers on phones are. */
import type { PlacePack } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { textOfPack } from '@xuanwu/rules/place-pack.ts';
import { askJson, ProblemError } from '../../../api/client.ts';
import {
  change,
  deviceOf,
  forget,
  keep,
  type KeptPack,
  readAll,
} from '../../../registration/phone/phone-store.ts';
import { importKey, lockKey, seal, unlockKey, unseal } from '../../../registration/phone/sealed-box.ts';
import type { Contents } from './at-this-place.ts';
import { withTry } from './code-limit.ts';
import { hexOfSha256 } from './hex-of-sha256.ts';
import { keepFingerprint, type KnownKey } from './installation-key.ts';
import { checkSignature } from './pack-signature.ts';

/** 打开了的离线登记包 · in memory only. */
export interface OpenPack {
  readonly kept: KeptPack;
  readonly key: CryptoKey;
  /** undefined once its voters are deleted. */
  readonly contents: Contents | undefined;
}

export interface SignedPack {
  readonly pack: PlacePack;
  readonly signedBy: NonNullable<KeptPack['signedBy']>;
}

/** As it was signed with this key; anything else is not taken. */
export async function fetchPack(id: string, key: KnownKey): Promise<SignedPack> {
  const pack = await askJson<PlacePack>(`/api/place-packs/${id}/contents`, { device: await deviceOf() });
  const isWhole = (await hexOfSha256(textOfPack(pack))) === pack.sha256;
  const finding = isWhole ? await checkSignature(key, pack.sha256, pack.signature) : 'wrong';
  if (finding === 'wrong')
    throw new ProblemError({
      type: 'about:blank',
      title: '取来的离线登记包和系统发出的不一样',
      status: 502,
      code: 'internal',
      detail: '内容或者签名不对，没有保存。请换一个网络再取；还是这样的，告诉管理员。',
    });
  await keepFingerprint(key);
  return { pack, signedBy: { fingerprint: key.fingerprint, isChecked: finding === 'holds' } };
}

/** Newly taken, or taken once more under another code: what was written on the device stays. */
export async function keepPack(
  { pack, signedBy }: SignedPack,
  { account, takenBy }: Pick<KeptPack, 'account' | 'takenBy'>,
  code: string,
): Promise<OpenPack> {
  const { key: base64, place, electionDay, unnamed, rounds, voters, seed, now } = pack;
  const contents: Contents = { place, electionDay, unnamed, rounds, voters, seed };
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
    signedBy,
    lock: await lockKey(base64, code, pack.pack),
    sealed: await seal(key, contents, pack.pack),
    head: known?.head ?? 0,
    findings: known?.findings ?? [],
    seconds: known?.seconds ?? [],
    isLost: false,
  };
  await keep('packs', kept);
  return { kept, key, contents };
}

/**
 * undefined where the code is another, or too many were.
 *
 * @throws DOMException where what lies on the device was changed.
 */
export async function openPack(kept: KeptPack, code: string): Promise<OpenPack | undefined> {
  if (!(await change('packs', kept.id, withTry))) return undefined;
  const key = await unlockKey(kept.lock, code, kept.id);
  if (!key) return undefined;
  await change('packs', kept.id, (now) => ({ ...now, wrongCodes: 0 }));
  return { kept, key, contents: kept.sealed ? await unseal<Contents>(key, kept.sealed, kept.id) : undefined };
}

/** Nothing of it stays on the device. */
export async function wipePack(id: string): Promise<void> {
  const lines = (await readAll('lines')).filter(({ pack }) => pack === id);
  await forget('packs', id);
  for (const line of lines) await forget('lines', line.id);
}
