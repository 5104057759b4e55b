/** What a camera sees that looks at a code: a film for the test browser, which plays it instead of one. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQR } from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const GREY = 128;

/** Arguments of the browser. */
export async function cameraOnCode(text: string): Promise<string[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'xuanwu-camera-')), 'code.y4m');
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`;
  await writeFile(file, Buffer.concat([Buffer.from(head), frame(text)]));
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

function frame(text: string): Buffer {
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  const code = encodeQR(text, 'raw', { border: 4, scale: 8 });
  const [top, left] = [(HEIGHT - code.length) >> 1, (WIDTH - code.length) >> 1];
  for (const [row, modules] of code.entries())
    for (const [column, isDark] of modules.entries())
      if (isDark) light[(top + row) * WIDTH + left + column] = 0;
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  return Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
}
