/**
 * 签名文件 · what one office's installation writes for another's: plain JSON, signed with the key of the installation that made it. It says by whom, for whom, and whether it is from
 * a rehearsal; whose the key is, the receiving office knows from elsewhere.
 */
import { type Canonical, canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { keyFingerprint, signatureHolds } from '@xuanwu/ledger/checkpoint.ts';

const FORMAT = 'xuanwu-office-file-1';

export const OFFICE_FILE_KINDS = {
  'sheet-order': '布置的报表',
  sheet: '报表',
  submission: '上报件',
  'submission-withdrawal': '撤回上报件的通知',
  'submission-answer': '批复',
} as const;

export type OfficeFileKind = keyof typeof OFFICE_FILE_KINDS;

export interface OfficeFile {
  readonly kind: OfficeFileKind;
  /** Places by their significant digits. */
  readonly from: string;
  readonly to: string;
  readonly isRehearsal: boolean;
  readonly data: Canonical;
}

/** `damaged`: no such file at all; `changed`: its signature does not hold. */
export type OfficeFileRead =
  | { readonly ok: true; readonly file: OfficeFile; readonly fingerprint: string }
  | { readonly ok: false; readonly problem: 'damaged' | 'changed' };

export interface Signer {
  readonly publicKey: string;
  sign(bytes: Uint8Array): Uint8Array;
}

export function writeOfficeFile(file: OfficeFile, { publicKey, sign }: Signer): string {
  const signature = Buffer.from(sign(signedBytes(file))).toString('base64');
  return `${JSON.stringify({ format: FORMAT, ...file, key: publicKey, signature }, null, 1)}\n`;
}

export function readOfficeFile(text: string): OfficeFileRead {
  const parsed = parse(text);
  if (!parsed) return { ok: false, problem: 'damaged' };
  const { key, signature, file } = parsed;
  try {
    const holds = signatureHolds(key, signedBytes(file), Buffer.from(signature, 'base64'));
    return holds ? { ok: true, file, fingerprint: keyFingerprint(key) } : { ok: false, problem: 'changed' };
  } catch {
    // A number that is none of ours, or a key that is no key.
    return { ok: false, problem: 'changed' };
  }
}

function signedBytes({ kind, from, to, isRehearsal, data }: OfficeFile): Uint8Array {
  return new TextEncoder().encode(`${FORMAT}\n${canonicalJson({ kind, from, to, isRehearsal, data })}`);
}

function isKind(kind: unknown): kind is OfficeFileKind {
  return typeof kind === 'string' && Object.hasOwn(OFFICE_FILE_KINDS, kind);
}

interface Parsed {
  readonly file: OfficeFile;
  readonly key: string;
  readonly signature: string;
}

function parse(text: string): Parsed | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { format, kind, from, to, isRehearsal, data, key, signature } = read as Record<string, unknown>;
  if (format !== FORMAT || !isKind(kind) || typeof from !== 'string' || typeof to !== 'string')
    return undefined;
  if (typeof isRehearsal !== 'boolean' || typeof key !== 'string' || typeof signature !== 'string')
    return undefined;
  return { file: { kind, from, to, isRehearsal, data: data as Canonical }, key, signature };
}
