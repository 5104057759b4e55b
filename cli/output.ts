import type { Buffer } from 'node:buffer';
import { write } from 'node:fs';
import { promisify } from 'node:util';

const writeSome = promisify(write);
const STANDARD_OUTPUT = 1;
/** How long to wait, in milliseconds, where the other side asks us to. */
const PATIENCE = 2;

/**
 * Standard output for results: bytes are written beside the work that makes the next ones, at most one batch at a time, so that a slow
 * reader holds us back. `process.stdout` would write them while everything waits.
 */
export class Output {
  private pending: Promise<void> = Promise.resolve();

  /** Resolves when the batch before this one has been taken; these bytes must then be left alone until the next call resolves. */
  async write(bytes: Buffer): Promise<void> {
    await this.pending;
    this.pending = bytes.length === 0 ? Promise.resolve() : writeAll(bytes);
    // Whoever awaits it next hears of a failure; until then it is not unhandled.
    this.pending.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.pending;
  }
}

async function writeAll(bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    try {
      const { bytesWritten } = await writeSome(STANDARD_OUTPUT, bytes, written);
      written += bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}
