import type { Readable } from 'node:stream';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { FileStore } from '../../../files/file-store.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/** What the first bytes of each kind of picture are. */
const BEGINNINGS = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
] as const;

/** Stores a photograph and looks whether it is one, by its own bytes; anything else is not kept. */
export async function receivePhoto({ files }: Context, name: string, content: Readable) {
  const { id, size, sha256 } = await files.put(content);
  const type = await typeOf(files, id);
  if (type !== undefined && size <= MOST_BYTES)
    return { file: id, name, size, sha256: sha256.toString('hex'), type };
  await files.remove(id);
  throw new ActError(
    'file-unreadable',
    type === undefined
      ? '这不是 JPG 或 PNG 照片。请直接拍照，或者选照片文件。'
      : '照片超过 10 MB。请缩小后再传。',
  );
}

async function typeOf(files: FileStore, id: string) {
  for await (const chunk of files.get(id)) {
    const bytes = chunk as Buffer;
    return BEGINNINGS.find(([, beginning]) => bytes.subarray(0, beginning.length).equals(beginning))?.[0];
  }
  return undefined;
}
