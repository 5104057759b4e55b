/** 认码 · by the browser's own reader where it has one; else by a small one in JavaScript, which the page carries along. */
type Decoder = (video: HTMLVideoElement) => Promise<string | undefined>;

interface OwnReader {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface WithReader {
  readonly BarcodeDetector?: (new (options: { formats: string[] }) => OwnReader) & {
    getSupportedFormats(): Promise<string[]>;
  };
}

const FORMATS = ['qr_code', 'code_128', 'pdf417', 'data_matrix'];

export async function openDecoder(): Promise<Decoder> {
  const { BarcodeDetector } = globalThis as WithReader;
  const formats = BarcodeDetector ? await BarcodeDetector.getSupportedFormats() : [];
  const known = FORMATS.filter((format) => formats.includes(format));
  if (BarcodeDetector && known.includes('qr_code')) {
    const reader = new BarcodeDetector({ formats: known });
    return async (video) => (await reader.detect(video))[0]?.rawValue;
  }
  const { decodePicture } = await import('./decode-qr.ts');
  const canvas = document.createElement('canvas');
  return (video) =>
    Promise.resolve(pictureOf(video, canvas)).then((picture) => picture && decodePicture(picture));
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing || videoWidth === 0) return undefined;
  Object.assign(canvas, { width: videoWidth, height: videoHeight });
  drawing.drawImage(video, 0, 0);
  return drawing.getImageData(0, 0, videoWidth, videoHeight);
}
