/**
 * An unfinished run, kept beside its result so that the same command goes on where it was stopped: the pairs of every part that is done, as row
 * numbers and scores, nothing of what the rows say.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FoundPairs } from '@xuanwu/linkage/block/pair-task.ts';

export class UnfinishedRun {
  private readonly folder: string;

  /** `identity` says what the run is of: another file or another program begins anew. */
  constructor(pairsPath: string, identity: string) {
    this.folder = `${pairsPath}.unfinished`;
    if (this.read('identity')?.toString() === identity) return;
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { mode: 0o700 });
    this.write('identity', Buffer.from(identity));
  }

  find(part: string): FoundPairs | undefined {
    const bytes = this.read(part);
    return bytes && (deserialize(bytes) as FoundPairs);
  }

  keep(part: string, pairs: FoundPairs): void {
    this.write(part, serialize(pairs));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private read(name: string): Buffer | undefined {
    try {
      return readFileSync(join(this.folder, name));
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all. */
  private write(name: string, bytes: Buffer): void {
    const path = join(this.folder, name);
    writeFileSync(`${path}.part`, bytes, { mode: 0o600 });
    renameSync(`${path}.part`, path);
  }
}
