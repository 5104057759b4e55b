import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { isWhole, type PictureType, pictureType } from '../../../files/picture-type.ts';

interface Wanted<Type extends PictureType> {
  readonly types: readonly Type[];
  readonly mostMegabytes: number;
  /** What to do where it is something else. */
  readonly otherwise: string;
}

const PHOTO: Wanted<'image/jpeg' | 'image/png'> = {
  types: ['image/jpeg', 'image/png'],
  mostMegabytes: 10,
  otherwise: '这不是 JPG 或 PNG 照片。请直接拍照，或者选照片文件。',
};

const SCAN: Wanted<PictureType> = {
  types: ['image/jpeg', 'image/png', 'application/pdf'],
  mostMegabytes: 20,
  otherwise: '这不是图片或 PDF，没有保存。请重新扫描，存成 JPG、PNG 或 PDF，或者直接拍照后再传。',
};

export const receivePhoto = receiving(PHOTO);

/** 扫描件: a photograph of the paper will do. */
export const receiveScan = receiving(SCAN);

const MEGABYTE = 1024 * 1024;

/** Stores a picture and looks whether it is one, by its own bytes; anything else is not kept. */
function receiving<Type extends PictureType>({ types, mostMegabytes, otherwise }: Wanted<Type>) {
  return async ({ files }: Context, name: string, content: Readable) => {
    const { id, size, sha256 } = await files.put(content);
    const isSmall = size <= mostMegabytes * MEGABYTE;
    const bytes = isSmall ? await buffer(files.get(id)) : Buffer.alloc(0);
    const found = pictureType(bytes);
    const type = types.find((each) => each === found);
    if (type !== undefined && isWhole(bytes, type))
      return { file: id, name, size, sha256: sha256.toString('hex'), type };
    await files.remove(id);
    const tooLarge = `文件超过 ${mostMegabytes} MB，没有保存。请缩小后再传。`;
    const why =
      type === undefined ? otherwise : '文件只有前面一半，没有保存。请重新拍照或者重新选文件后再传。';
    throw new ActError('file-unreadable', isSmall ? why : tooLarge);
  };
}
