import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { pictureType } from '../../files/picture-type.ts';

const MOST_MEGABYTES = 20;

/** Word and Excel files are archives: they begin as every ZIP does. */
const OFFICE_FILE = /\.(docx|xlsx)$/i;
const ZIP_BEGINS = Buffer.from('PK\u0003\u0004');

/** 附件: PDF, a picture, a Word or Excel file, by its own bytes; anything else is not kept. */
export async function receiveAttachment({ files }: Pick<Context, 'files'>, name: string, content: Readable) {
  const { id, size, sha256 } = await files.put(content);
  const isSmall = size <= MOST_MEGABYTES * 1024 * 1024;
  if (isSmall && isDocument(name, await buffer(files.get(id))))
    return { file: id, name, size, sha256: sha256.toString('hex') };
  await files.remove(id);
  const otherwise = '附件应为 PDF、图片、Word（docx）或者 Excel（xlsx）文件，没有保存。';
  throw new ActError(
    'file-unreadable',
    isSmall ? otherwise : `文件超过 ${MOST_MEGABYTES} MB，没有保存。请缩小后再传。`,
  );
}

function isDocument(name: string, bytes: Buffer): boolean {
  const isOfficeFile = OFFICE_FILE.test(name) && bytes.subarray(0, ZIP_BEGINS.length).equals(ZIP_BEGINS);
  return isOfficeFile || pictureType(bytes) !== undefined;
}
