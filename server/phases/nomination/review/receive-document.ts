import type { Readable } from 'node:stream';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { FileStore } from '../../../files/file-store.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** What the first bytes of each kind of document are. */
const BEGINNINGS = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
] as const;

/** 证明文书: stored where its own bytes say that it is one; anything else is not kept, nor the name that it was sent under. */
export async function receiveDocument({ files }: Context, _name: string, content: Readable) {
  const { id, size, sha256 } = await files.put(content);
  const ending = await endingOf(files, id);
  if (ending !== undefined && size <= MOST_BYTES)
    return { file: id, name: `证明文书.${ending}`, size, sha256: sha256.toString('hex') };
  await files.remove(id);
  throw new ActError(
    'file-unreadable',
    ending === undefined
      ? '这不是 PDF、JPG 或 PNG 文件。请扫描或者拍照后再传。'
      : '文件超过 20 MB。请缩小后再传。',
  );
}

async function endingOf(files: FileStore, id: string) {
  for await (const chunk of files.get(id)) {
    const bytes = chunk as Buffer;
    return BEGINNINGS.find(([, beginning]) => bytes.subarray(0, beginning.length).equals(beginning))?.[0];
  }
  return undefined;
}
