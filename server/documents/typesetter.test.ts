import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readPdfFonts, readPdfText } from '../../tests/pdf-text.ts';
import { renamedFont } from '../../tests/renamed-font.ts';
import { openTestTypesetter } from '../../tests/typesetter.ts';
import type { Notice } from './notice/notice.ts';
import { resultNoticeContents } from './result-notice.ts';
import { rollNoticeContents } from './roll-notice.ts';
import { HEAD, inOwnWords, LAW, weatherNames } from './sample-documents.ts';
import type { Typesetter } from './typesetter.ts';

const opened: Typesetter[] = [];
afterEach(() => {
  for (const typesetter of opened.splice(0)) typesetter.close();
});

function open(options?: { readonly fontDirectory: string }): Typesetter {
  const typesetter = openTestTypesetter(options);
  opened.push(typesetter);
  return typesetter;
}

function notice(name: string): Notice {
  const contents = resultNoticeContents({
    ...HEAD,
    seats: 1,
    basis: LAW,
    count: { voters: 3, issued: 3, cast: 3, invalid: 0 },
    invalidBecause: null,
    elected: [{ name, votes: 3 }],
    unelected: [],
    next: null,
    vacant: 0,
  });
  return inOwnWords('result-notice', contents);
}

function rollOf(count: number): Notice {
  const voters = weatherNames(count).map((name) => ({ name }));
  return inOwnWords('roll-notice', rollNoticeContents({ ...HEAD, basis: LAW, voters }));
}

const longRoll = rollOf(60_000);

async function pdfOf(typesetter: Typesetter, name: string): Promise<Uint8Array> {
  const result = await typesetter.render(notice(name));
  if (!result.ok) throw new Error(result.error.message);
  return result.pdf;
}

test('equal data give equal bytes, in whatever process', async () => {
  const [first, second] = [open(), open()];
  await second.render(notice('𠮷田雪'));
  expect(Buffer.compare(await pdfOf(first, '王雨'), await pdfOf(second, '王雨'))).toBe(0);
  expect(Buffer.compare(await pdfOf(first, '𠮷田雪'), await pdfOf(second, '𠮷田雪'))).toBe(0);
});

test('rare characters up to Extension F are printed, and are text', async () => {
  const text = await readPdfText(await pdfOf(open(), '王\u{20BB7}\u{2CEA1}\u{2EBE0}'));
  expect(text).toContain('王\u{20BB7}\u{2CEA1}\u{2EBE0}');
});

test('what cannot be seen in a name does not hide the rest from a search', async () => {
  const text = await readPdfText(await pdfOf(open(), '\uFEFF王\u200D小\u202E雨\u{E0100}'));
  expect(text).toContain('王小雨\u{E0100}');
});

test('where no font has the glyph there is no document, but an answer that names character and person', async () => {
  const result = await open().render(notice('王\u{30000}'));
  expect(result).toMatchObject({
    ok: false,
    error: {
      code: 'glyph-missing',
      missing: [{ character: '\u{30000}', codePoint: 'U+30000', text: '王\u{30000}' }],
    },
  });
  expect(result.ok ? '' : result.error.message).toContain('字库目录（FONT_DIR）');
});

test("the office's own font is used where it has the character, the bundled one where not", async () => {
  const fontDirectory = mkdtempSync(join(tmpdir(), 'xuanwu-fonts-'));
  writeFileSync(join(fontDirectory, 'fangsong.ttf'), renamedFont('FangSong_GB2312'));
  try {
    const fonts = await readPdfFonts(await pdfOf(open({ fontDirectory }), '王\u{20BB7}'));
    expect(fonts.some((font) => font.endsWith('FangSong_GB2312'))).toBe(true);
    expect(fonts.some((font) => font.endsWith('HanaMinB'))).toBe(true);
  } finally {
    rmSync(fontDirectory, { recursive: true });
  }
});

test('documents come in the order in which they were asked for', async () => {
  const typesetter = open();
  const done: string[] = [];
  await Promise.all(
    ['王雨', '马小雪', '霜㛃'].map((name) => typesetter.render(notice(name)).then(() => done.push(name))),
  );
  expect(done).toEqual(['王雨', '马小雪', '霜㛃']);
});

test('a long document can be cancelled, and the next one does not suffer', async () => {
  const typesetter = open();
  await typesetter.render(notice('王雨'));
  const controller = new AbortController();
  const cancelled = typesetter.render(longRoll, { signal: controller.signal });
  const next = typesetter.render(notice('王雨'));
  setTimeout(() => controller.abort(), 200);
  expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await next).toMatchObject({ ok: true, pages: 1 });
});

test('a document that takes too long is stopped', async () => {
  const result = await open().render(longRoll, { timeLimitMs: 400 });
  expect(result).toMatchObject({ ok: false, error: { code: 'timed-out' } });
});

test('closing ends what is under way and starts nothing more', async () => {
  const typesetter = open();
  await typesetter.render(notice('王雨'));
  const rendering = typesetter.render(longRoll);
  setTimeout(() => typesetter.close(), 300);
  expect(await rendering).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await typesetter.render(notice('王雨'))).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(childrenOf(process.pid)).toEqual([]);
});

test('a child that dies is replaced, and its document is set again', async () => {
  const typesetter = open();
  await typesetter.render(notice('王雨'));
  const rendering = typesetter.render(rollOf(8000));
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const pid of childrenOf(process.pid)) process.kill(pid, 'SIGKILL');
  expect(await rendering).toMatchObject({ ok: true });
});

/** Typesetting processes that this one has started. */
function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const [, parentOf] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      const isTypesetting = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('typesetting-child');
      return Number(parentOf) === parent && isTypesetting;
    } catch {
      return false; // It has ended meanwhile.
    }
  });
}
