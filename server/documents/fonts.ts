/**
 * The fonts of a document: the office's own where there are any (仿宋_GB2312, 方正小标宋, 楷体_GB2312, 黑体, which may not be
 * given away), Noto Serif and Noto Sans where not, and HanaMin for the rare characters of names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontFace, readFontFaces } from './font-file.ts';
import { BEYOND_NOTO, type RareFont, readRareFonts } from './rare-fonts.ts';

/** The five faces of GB/T 9704-2012: body, title, second-level, first-level heading, page number. */
const STYLES = {
  title: /小标宋|xiaobiaosong|fzxbs/i,
  body: /仿宋|fang ?song/i,
  kai: /楷|kai/i,
  hei: /黑体|heiti|simhei/i,
  song: /^(?!.*(?:仿宋|小标宋)).*宋体|simsun|^song/i,
} as const;

type Style = keyof typeof STYLES;

const BUNDLED_FAMILY: Readonly<Record<Style, string>> = {
  title: 'Noto Serif SC',
  body: 'Noto Serif SC',
  kai: 'Noto Serif SC',
  hei: 'Noto Sans SC',
  song: 'Noto Serif SC',
};

const BUNDLED_FILES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

/** A character that no font has, and the text it occurs in: as a rule the name of a person. */
export interface MissingGlyph {
  readonly character: string;
  /** As in U+30EDE. */
  readonly codePoint: string;
  readonly text: string;
}

export interface FontCatalogue {
  /** Files to load always, the office's own first. */
  readonly files: readonly string[];
  /** Families to ask for, best first. */
  readonly families: Readonly<Record<Style, readonly string[]>>;
  missingGlyphs(texts: Iterable<string>): MissingGlyph[];
  /** Font files to load besides `files` for these texts. */
  rareFilesFor(texts: Iterable<string>): string[];
}

/** Reads the fonts below `fonts` (the node_modules with the font packages) and those of the office's own folder. */
export function readFontCatalogue(fonts: string, fontDirectory?: string): FontCatalogue {
  const own = fontDirectory === undefined ? [] : readOwnFonts(fontDirectory);
  const bundled = BUNDLED_FILES.map((file) => readFont(join(fonts, file)));
  const faces = [...own, ...bundled].flatMap((font) => font.faces);
  const rare = readRareFonts(join(fonts, 'hanamin'), BEYOND_NOTO);
  const styles = Object.keys(STYLES) as Style[];
  return {
    files: [...own, ...bundled].map((font) => font.file),
    families: Object.fromEntries(
      styles.map((style) => [style, [...familiesFor(style, own), BUNDLED_FAMILY[style]]]),
    ) as Record<Style, string[]>,
    missingGlyphs: (texts) =>
      charactersOf(texts)
        .filter(({ codePoint }) => !hasGlyph(faces, codePoint) && !findRareFont(rare, codePoint))
        .map(({ character, codePoint, text }) => ({ character, codePoint: writeCodePoint(codePoint), text })),
    rareFilesFor: (texts) => {
      const needed = charactersOf(texts)
        .filter(({ codePoint }) => !hasGlyph(faces, codePoint))
        .map(({ codePoint }) => findRareFont(rare, codePoint)?.file);
      return [...new Set(needed.filter((file) => file !== undefined))].toSorted();
    },
  };
}

interface Font {
  readonly file: string;
  readonly faces: readonly FontFace[];
}

function readOwnFonts(folder: string): Font[] {
  const names = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name));
  return names.toSorted().map((name) => readFont(join(folder, name)));
}

function readFont(file: string): Font {
  try {
    return { file, faces: readFontFaces(readFileSync(file)) };
  } catch (cause) {
    throw new Error(`字库文件读不了：${file}`, { cause });
  }
}

function familiesFor(style: Style, fonts: readonly Font[]): string[] {
  const families = fonts.flatMap((font) => font.faces.flatMap((face) => face.families));
  return [...new Set(families.filter((family) => STYLES[style].test(family)))];
}

/** White space and characters that are never drawn (such as the selector of a variant) need no glyph. */
const NEVER_DRAWN = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Each different character of the texts once, with the first text that has it. */
function charactersOf(texts: Iterable<string>): { character: string; codePoint: number; text: string }[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const character of text) if (!found.has(character)) found.set(character, text);
  }
  return [...found]
    .filter(([character]) => !NEVER_DRAWN.test(character))
    .map(([character, text]) => ({ character, codePoint: character.codePointAt(0) ?? 0, text }));
}

function hasGlyph(faces: readonly FontFace[], codePoint: number): boolean {
  return faces.some((face) => face.has(codePoint));
}

function findRareFont(fonts: readonly RareFont[], codePoint: number): RareFont | undefined {
  return fonts.find(({ first, last }) => codePoint >= first && codePoint <= last);
}

function writeCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
