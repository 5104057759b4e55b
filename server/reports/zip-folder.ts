import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { once } from 'node:events';
import { Zip, ZipDeflate } from 'fflate';

/** A folder as a ZIP, file by file through a small memory. */
export function zipFolder(root: string): Readable {
  const output = new PassThrough();
  const zip = new Zip((error, chunk, final) => {
    if (error) output.destroy(error);
    else output.write(chunk);
    if (final) output.end();
  });
  void addFiles(zip, root, output).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return output;
}

async function addFiles(zip: Zip, root: string, output: PassThrough): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = new ZipDeflate(relative(root, path).split(sep).join('/'), { level: 6 });
    zip.add(file);
    for await (const chunk of createReadStream(path)) {
      file.push(chunk as Uint8Array);
      // The reader's pace is ours.
      if (output.writableNeedDrain) await once(output, 'drain');
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
}
