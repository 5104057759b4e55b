/** 本系统的公钥 · known to a device by its fingerprint: that of the notices, where somebody typed it, else that of the first pack it took. */
import type { InstallationKey } from '@xuanwu/server/administration/administration.schema.ts';
import { getJson, ProblemError } from '../../../api/client.ts';
import { keep, readSelf } from '../../../registration/phone/phone-store.ts';
import { bytesOf } from '../../../registration/phone/sealed-box.ts';
import { hexOfDigest } from './hex-of-sha256.ts';

export interface KnownKey {
  /** PEM (SPKI). */
  readonly publicKey: string;
  /** Made here of the key itself. */
  readonly fingerprint: string;
}

/** @throws ProblemError where the key is another than the notice shows or this device knows. */
export async function fetchInstallationKey(typed = ''): Promise<KnownKey> {
  const { publicKey } = await getJson<InstallationKey>('/api/installation/key');
  const fingerprint = await fingerprintOf(publicKey);
  const onNotice = bareFingerprint(typed);
  const known = onNotice === '' ? await readSelf('fingerprint') : onNotice;
  if (known === undefined || bareFingerprint(known) === bareFingerprint(fingerprint))
    return { publicKey, fingerprint };
  throw new ProblemError({
    type: 'about:blank',
    title: onNotice === '' ? '签发的公钥和这台设备记下的不一样' : '签发的公钥和公告上的不一样',
    status: 409,
    code: 'internal',
    detail:
      onNotice === ''
        ? '没有保存。请照已经张贴的公告末尾填公钥指纹，再取一次；与公告也不一样的，不要使用，告诉管理员。'
        : '没有保存。请看清公告再填一次；还是不一样的，不要使用，告诉管理员。',
  });
}

/** 照公告核对 · what the notice shows against a pack that lies here: without network nothing else can be told. */
export function isSignedBy(typed: string, fingerprint: string): boolean {
  return bareFingerprint(typed) === bareFingerprint(fingerprint);
}

/** From now on this device takes packs of this key alone. */
export async function keepFingerprint({ fingerprint }: Pick<KnownKey, 'fingerprint'>): Promise<void> {
  await keep('self', { name: 'fingerprint', value: fingerprint });
}

/** As a notice prints it: SHA-256 of the key, first sixteen bytes, in groups of four (packages/ledger/checkpoint.ts). */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const digest = (await hexOfDigest(derOf(publicKey))).slice(0, 32);
  return digest.match(/.{4}/g)?.join('-') ?? digest;
}

/** However it was typed. */
export function bareFingerprint(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '');
}

export function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return bytesOf(pem.replaceAll(/-----[^-]+-----|\s/g, ''));
}
