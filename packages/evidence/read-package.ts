/** Bytes of a package → what they say, or where they are broken. */
import type { Checkpoint } from '@xuanwu/ledger/checkpoint.ts';
import {
  type Manifest,
  READABLE_FORMATS,
  RECORD_KINDS,
  type RecordKind,
  type RecordKinds,
} from './package-format.ts';

/** Path → bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export interface LedgerLine {
  readonly position: number;
  readonly hash: string;
  readonly body: string;
}

/** An entry's body, as far as checks look at it. */
export interface EntryBody {
  readonly act: string;
  readonly outcome: string;
  readonly at: string;
  readonly ledger: string;
  readonly actor: { readonly account: string; readonly role: string };
  readonly second?: { readonly account: string; readonly role: string };
  readonly subject: Readonly<Record<string, string>>;
  readonly ruling?: { readonly undecided: readonly string[] };
  /** On what the ruling rested besides the law that everybody has. */
  readonly law?: {
    readonly decisions?: readonly {
      readonly parameter: string;
      readonly id: string;
      readonly sha256: string;
    }[];
    readonly rules?: readonly { readonly id: string; readonly sha256: string }[];
  };
  readonly records?: readonly { readonly kind: string; readonly id: string; readonly sha256: string }[];
  readonly ballots?: readonly string[];
  readonly returned?: readonly string[];
  readonly figures?: Readonly<Record<string, number>>;
}

export interface CheckpointLine {
  readonly checkpoint: Checkpoint;
  readonly signature: string;
}

export type PackageRecords = {
  readonly [Kind in RecordKind]: ReadonlyMap<string, RecordKinds[Kind]>;
};

export interface Package {
  readonly manifest: Manifest;
  readonly key: string;
  readonly ledger: readonly (LedgerLine & { readonly entry: EntryBody })[];
  readonly checkpoints: readonly CheckpointLine[];
  readonly records: PackageRecords;
}

/** A file that is missing or says nothing readable; `where` names file and line. */
export class UnreadablePackage extends Error {
  readonly where: string;

  constructor(where: string, message: string) {
    super(`${where}:${message}`);
    this.where = where;
  }
}

export function readPackage(files: PackageFiles): Package {
  const manifest = parseObject<Manifest>('manifest.json', textOf(files, 'manifest.json'));
  const mayLack = READABLE_FORMATS[manifest.format] ?? [];
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, readRecords(files, kind, mayLack)]),
  ) as unknown as PackageRecords;
  return {
    manifest,
    key: textOf(files, 'key.pem'),
    ledger: readLines<LedgerLine>(files, 'ledger.jsonl').map((line, index) => ({
      ...line,
      entry: parseObject<EntryBody>(`ledger.jsonl 第 ${index + 1} 行`, line.body),
    })),
    checkpoints: readLines<CheckpointLine>(files, 'checkpoints.jsonl'),
    records,
  };
}

export function textOf(files: PackageFiles, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new UnreadablePackage(path, '缺少这个文件');
  return new TextDecoder().decode(bytes);
}

function readRecords(
  files: PackageFiles,
  kind: RecordKind,
  mayLack: readonly RecordKind[],
): Map<string, unknown> {
  const path = `records/${kind}.jsonl`;
  // Had the file been taken out, manifest and seals would say so.
  if (!files.has(path) && mayLack.includes(kind)) return new Map();
  const lines = readLines<{ id: string; data: unknown }>(files, path);
  return new Map(lines.map(({ id, data }) => [id, data]));
}

function readLines<T>(files: PackageFiles, path: string): T[] {
  return textOf(files, path)
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [parseObject<T>(`${path} 第 ${index + 1} 行`, line)]));
}

function parseObject<T>(where: string, text: string): T {
  const value = parseJson(where, text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadablePackage(where, '不是 JSON 对象');
  return value as T;
}

function parseJson(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadablePackage(where, '不是 JSON');
  }
}
