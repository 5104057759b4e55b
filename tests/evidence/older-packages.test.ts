/** Packages that the program wrote before: what it could check then it can check now, and what it could not it says. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';

const LAW = '法律未定事项都有决定，裁定所依据的规定与日志一致';
/** A small rehearsal (751 voters, two constituencies, three ballots), exported before rulings named decisions. */
const FIRST = new URL('xuanwu-evidence-1.zip', import.meta.url);
const FINGERPRINT = '3ed5-d11a-4855-1ae3-99e4-761c-06e1-c5b5';

let files: Map<string, Uint8Array>;

beforeAll(async () => {
  files = new Map(Object.entries(unzipSync(await readFile(FIRST))));
});

const outcomes = (of: ReadonlyMap<string, Uint8Array>) =>
  new Map(verifyPackage(of, { fingerprint: FINGERPRINT }).map((check) => [check.title, check]));

/** Under another manifest: its signature is then broken, everything else is as it was. */
function withManifest(change: (manifest: Record<string, unknown>) => Record<string, unknown>) {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Record<
    string,
    unknown
  >;
  return new Map(files).set('manifest.json', Buffer.from(JSON.stringify(change(manifest))));
}

test('the first format verifies; what its ledger does not say is not applicable, and why', () => {
  const checks = [...outcomes(files).values()];
  expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  expect(checks.filter(({ outcome }) => outcome === 'ok')).toHaveLength(12);
  expect(outcomes(files).get(LAW)).toMatchObject({
    outcome: 'not applicable',
    detail: expect.stringContaining('xuanwu-evidence-1') as string,
  });
});

test('under the name of today the same files are not a package: what is missing is named', () => {
  const renamed = withManifest((manifest) => ({ ...manifest, format: 'xuanwu-evidence-2' }));
  expect(outcomes(renamed).get('文件可以读出')).toMatchObject({
    outcome: 'FAILED',
    detail: 'records/silent-point.jsonl:缺少这个文件',
  });
});

test('the second format may be without postings, and without nothing else', () => {
  const added = withManifest((manifest) => ({ ...manifest, format: 'xuanwu-evidence-2' }));
  for (const kind of ['silent-point', 'local-rules', 'election-day'])
    added.set(`records/${kind}.jsonl`, new Uint8Array());
  expect(outcomes(added).get('选民名单的更正逐件相接，张贴在公布以后')?.outcome).toBe('not applicable');
  added.delete('records/election-day.jsonl');
  expect(outcomes(added).get('文件可以读出')?.detail).toBe('records/election-day.jsonl:缺少这个文件');
});

test('the third format may be without consultations, primaries and removals; the fourth may not', () => {
  const FORMAL = '正式候选人由协商、预选依法得出，撤出的逐件相接';
  const added = withManifest((manifest) => ({ ...manifest, format: 'xuanwu-evidence-3' }));
  for (const kind of ['silent-point', 'local-rules', 'election-day', 'roll-posting', 'roll-objection'])
    added.set(`records/${kind}.jsonl`, new Uint8Array());
  expect(outcomes(added).get(FORMAL)).toMatchObject({
    outcome: 'not applicable',
    detail: expect.stringContaining('无从核对怎样确定') as string,
  });
  const today = withManifest((manifest) => ({ ...manifest, format: 'xuanwu-evidence-4' }));
  for (const [path, bytes] of added) if (path !== 'manifest.json') today.set(path, bytes);
  expect(outcomes(today).get('文件可以读出')?.detail).toBe('records/consultation.jsonl:缺少这个文件');
});

test('a format that nobody knows fails, and says which ones can be read', () => {
  const renamed = withManifest((manifest) => ({ ...manifest, format: 'xuanwu-evidence-9' }));
  expect(outcomes(renamed).get('清单覆盖每一个字节')).toMatchObject({
    outcome: 'FAILED',
    detail:
      '格式是 xuanwu-evidence-9，本程序能核验的是 xuanwu-evidence-1、xuanwu-evidence-2、xuanwu-evidence-3、xuanwu-evidence-4',
  });
});

test('the first format with the files of decisions is held to them', () => {
  const added = withManifest((manifest) => ({
    ...manifest,
    files: [
      ...(manifest['files'] as object[]),
      { path: 'records/silent-point.jsonl', size: 0, sha256: createHash('sha256').digest('hex') },
    ],
  })).set('records/silent-point.jsonl', new Uint8Array());
  expect(outcomes(added).get(LAW)).toMatchObject({
    outcome: 'FAILED',
    detail: expect.stringContaining('dayConvention 没有人决定过') as string,
  });
});
