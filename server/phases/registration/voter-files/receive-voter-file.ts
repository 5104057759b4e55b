import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { findHeader } from './columns.ts';
import { detectEncoding, readRows } from './read-rows.ts';
import type { UploadVoterFileSchema } from '../voter-import.schema.ts';

/** Stores an uploaded file and looks at how it is written and at its column titles. An unreadable file is not kept. */
export async function receiveVoterFile(
  { files }: Context,
  name: string,
  content: Readable,
): Promise<Omit<z.infer<typeof UploadVoterFileSchema>, 'cycle'>> {
  const { id, size, sha256 } = await files.put(content);
  try {
    const encoding = await detectEncoding(files.get(id));
    const header = await findHeader(readRows(files.get(id), encoding));
    if (!header) {
      throw new ActError(
        'file-unreadable',
        '文件是空的。请在第一行写上列名（姓名、公民身份号码、选区……），下面一人一行。',
      );
    }
    if (header.cells.some((cell) => cell.includes('\0'))) {
      throw new ActError(
        'file-unreadable',
        '这不是文本文件，读不出列名。请在 Excel 或 WPS 里打开，另存为 .xlsx 或 CSV 后再上传。',
      );
    }
    const titles = header.cells.map((cell) => cell.trim());
    return { file: id, name, size, sha256: sha256.toString('hex'), encoding, header: titles };
  } catch (error) {
    await files.remove(id);
    throw error;
  }
}
