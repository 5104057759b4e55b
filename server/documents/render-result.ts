import type { MissingGlyph } from './fonts.ts';

export type RenderResult =
  /** `memory`: bytes that the process which set it holds. */
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number; readonly memory: number }
  | { readonly ok: false; readonly error: RenderError };

/** Why there is no document, and in Chinese what to do. */
export type RenderError =
  | { readonly code: 'glyph-missing'; readonly message: string; readonly missing: readonly MissingGlyph[] }
  | { readonly code: 'cancelled'; readonly message: string }
  | { readonly code: 'timed-out'; readonly message: string };

export function glyphMissing(missing: readonly MissingGlyph[]): RenderError {
  const places = missing.map(
    ({ character, codePoint, text }) => `“${character}”（${codePoint}，见“${text}”）`,
  );
  return {
    code: 'glyph-missing',
    message: `现有字库没有${places.join('、')}的字形，请把含有这些字的字库文件放进字库目录（FONT_DIR）后再试`,
    missing,
  };
}

export function cancelled(): RenderError {
  return { code: 'cancelled', message: '已取消' };
}

export function timedOut(limitMs: number): RenderError {
  return {
    code: 'timed-out',
    message: `排版超过${Math.round(limitMs / 1000)}秒仍未完成，已停止；请分成几份后再试`,
  };
}
