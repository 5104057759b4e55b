const LONGEST = 1_600;
const QUALITY = 0.8;

/**
 * A photograph of a paper, as small as it can be read, and without what the camera wrote beside the picture (the place, the device). What the browser
 * cannot draw is sent as it is; the server says whether it is a picture.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob ? new File([blob], '张贴照片.jpg', { type: blob.type }) : file;
}
