import { decodeQR } from 'qr/decode.js';

/** undefined where no code is to be seen. */
export function decodePicture(picture: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}): string | undefined {
  try {
    return decodeQR(picture);
  } catch {
    // It throws where there is no code, which is how most pictures of a camera are.
    return undefined;
  }
}
