/** Checks of the package as such: manifest, signatures, chain, seals, second persons. */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { findChainFault, sha256 } from '@xuanwu/ledger/chain.ts';
import { checkpointBytes, keyFingerprint, signatureHolds } from '@xuanwu/ledger/checkpoint.ts';
import type { ActLine } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { type Manifest, READABLE_FORMATS, RECORD_KINDS, SEALED_ONLY } from './package-format.ts';
import { type Package, type PackageFiles, textOf } from './read-package.ts';
import type { Finding } from './finding.ts';

/** The two files that the manifest cannot list: itself and its signature. */
const UNLISTED = new Set(['manifest.json', 'manifest.sig']);

export function checkManifest(files: PackageFiles): Finding {
  const manifest = JSON.parse(textOf(files, 'manifest.json')) as Manifest;
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const faults = Object.hasOwn(READABLE_FORMATS, manifest.format)
    ? []
    : [`格式是 ${manifest.format}，本程序能核验的是 ${Object.keys(READABLE_FORMATS).join('、')}`];
  for (const [path, bytes] of files) {
    if (UNLISTED.has(path)) continue;
    const file = listed.get(path);
    if (!file) faults.push(`清单里没有 ${path}`);
    else if (file.size !== bytes.length || file.sha256 !== hex(sha256(bytes)))
      faults.push(`${path} 与清单不符`);
  }
  for (const path of listed.keys()) if (!files.has(path)) faults.push(`缺少 ${path}`);
  return { faults, looked: `${manifest.files.length} 个文件，格式 ${manifest.format}` };
}

export function checkSignature(files: PackageFiles, fingerprint: string | undefined): Finding {
  const key = textOf(files, 'key.pem');
  const own = keyFingerprint(key);
  const bytes = files.get('manifest.json') ?? new Uint8Array();
  const written = textOf(files, 'manifest.sig');
  const signature = Buffer.from(written, 'base64');
  const faults: string[] = [];
  if (fingerprint !== undefined && normalised(fingerprint) !== normalised(own)) {
    faults.push(`证据包的公钥指纹是 ${own}，与给出的 ${fingerprint} 不同`);
  }
  // Base64 is read leniently: only one way of writing a signature is the one that was exported.
  if (written !== `${signature.toString('base64')}\n`) faults.push('manifest.sig 不是一行 base64，被改动过');
  if (!signatureHolds(key, bytes, signature)) faults.push('manifest.sig 不是这把公钥对 manifest.json 的签名');
  const source = fingerprint === undefined ? '（未给出公告上的指纹，用的是证据包自带的公钥）' : '';
  return { faults, looked: `公钥指纹 ${own}${source}` };
}

function normalised(fingerprint: string): string {
  return fingerprint.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
}

export function checkChain({ manifest, ledger }: Package): Finding {
  const placed = ledger.map(({ position, body, hash }) => ({
    position,
    body,
    hash: Buffer.from(hash, 'hex'),
  }));
  const fault = findChainFault(manifest.county, placed);
  const faults = fault
    ? [
        fault.fault === 'gap'
          ? `日志缺第 ${fault.position} 条`
          : `日志第 ${fault.position} 条与哈希不符，被改动过`,
      ]
    : ledger.flatMap(({ entry, position }) =>
        entry.ledger === manifest.county ? [] : [`日志第 ${position} 条属于 ${entry.ledger}`],
      );
  return { faults, looked: `${ledger.length} 条日志`, empty: ledger.length === 0 };
}

export function checkCheckpoints({ manifest, key, ledger, checkpoints }: Package): Finding {
  const faults: string[] = [];
  for (const { checkpoint, signature } of checkpoints) {
    const { length, root } = checkpoint;
    const signed = signatureHolds(key, checkpointBytes(checkpoint), Buffer.from(signature, 'base64'));
    if (!signed) faults.push(`长度 ${length} 的检查点签名无效`);
    if (checkpoint.ledger !== manifest.county)
      faults.push(`长度 ${length} 的检查点属于 ${checkpoint.ledger}`);
    if (ledger[length - 1]?.hash !== root) faults.push(`长度 ${length} 的检查点与日志不符`);
  }
  const covered = checkpoints.at(-1)?.checkpoint.length ?? 0;
  if (covered !== ledger.length) faults.push(`最后的检查点只到第 ${covered} 条，日志有 ${ledger.length} 条`);
  return { faults, looked: `${checkpoints.length} 个检查点`, empty: ledger.length === 0 };
}

/** Every record fits its last seal, every seal has its record. */
export function checkSeals({ manifest, ledger, records }: Package): Finding {
  const seals = new Map<string, { sha256: string; position: number }>();
  for (const { entry, position } of ledger) {
    if (entry.outcome !== 'done') continue;
    // What was computed and taken back by two people before it was confirmed is no record any more.
    if (entry.act === 'withdraw-result') seals.delete(`result ${entry.subject['round']}`);
    for (const { kind, id, sha256: seal } of entry.records ?? []) {
      // A sheet that goes upward was first sealed under the name of the counting sheets.
      const isReported = kind === 'sheet' && entry.act === 'send-sheet';
      if (!SEALED_ONLY.includes(kind) && !isReported) seals.set(`${kind} ${id}`, { sha256: seal, position });
    }
  }
  const faults: string[] = [];
  let looked = 0;
  for (const kind of RECORD_KINDS) {
    for (const [id, data] of records[kind]) {
      const seal = seals.get(`${kind} ${id}`);
      seals.delete(`${kind} ${id}`);
      looked += 1;
      const actual = hex(sha256(canonicalJson(data)));
      if (isFromElsewhere(data, manifest.county)) continue;
      if (!seal) faults.push(`记录 ${kind} ${id} 没有在日志中封存过`);
      else if (seal.sha256 !== actual) {
        faults.push(`记录 ${kind} ${id} 与日志第 ${seal.position} 条的封存不符，被改动过`);
      }
    }
  }
  for (const [name, { position }] of seals) faults.push(`日志第 ${position} 条封存的 ${name} 不在证据包里`);
  return { faults, looked: `${looked} 份记录`, empty: looked === 0 };
}

/** What a superior office decided is sealed in its own ledger; the entries here that rest on it name its hash (`check-law.ts`). */
function isFromElsewhere(data: object, county: string): boolean {
  return 'ledger' in data && data.ledger !== county;
}

/** 双人办理. */
export function checkSecondPersons({ ledger }: Package): Finding {
  const faults: string[] = [];
  let looked = 0;
  for (const { entry, position } of ledger) {
    const line: ActLine | undefined = ACTS[entry.act as ActName];
    if (entry.outcome !== 'done' || !line?.second) continue;
    looked += 1;
    if (!entry.second) faults.push(`日志第 ${position} 条“${line.title}”只有一个人`);
    else if (entry.second.account === entry.actor.account)
      faults.push(`日志第 ${position} 条“${line.title}”是同一个人`);
  }
  return { faults, looked: `${looked} 件`, empty: looked === 0 };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
