/** ZIP files, written piece by piece through a small memory, at the reader's pace. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Made on Unix: Info-ZIP's unzip takes the names of any other for an old code page, and Chinese names are lost. */
const MADE_ON_UNIX = 3;

/** A folder with all that is in it. */
export function zipFolder(root: string): Readable {
  return zipped(async (zip, keepPace) => {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const file = new ZipDeflate(relative(root, path).split(sep).join('/'), { level: 6 });
      file.os = MADE_ON_UNIX;
      zip.add(file);
      for await (const chunk of createReadStream(path)) {
        file.push(chunk as Uint8Array);
        await keepPace();
      }
      file.push(new Uint8Array(0), true);
    }
  });
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that are made one after the other, and are compressed already. */
export function zipFiles(files: AsyncIterable<NamedFile>): Readable {
  return zipped(async (zip, keepPace) => {
    for await (const { name, bytes } of files) {
      const file = new ZipPassThrough(name);
      file.os = MADE_ON_UNIX;
      zip.add(file);
      file.push(bytes, true);
      await keepPace();
    }
  });
}

function zipped(add: (zip: Zip, keepPace: () => Promise<void>) => Promise<void>): Readable {
  const output = new PassThrough();
  const zip = new Zip((error, chunk, final) => {
    if (error) output.destroy(error);
    else output.write(chunk);
    if (final) output.end();
  });
  const keepPace = async () => {
    if (output.writableNeedDrain) await once(output, 'drain');
  };
  add(zip, keepPace)
    .then(() => zip.end())
    .catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  return output;
}
