/** Wording and values → a document; and which values it used, for the view of sources (出处). */
import type { Notice, NoticeAttachment, NoticePart, NoticeRun } from '../notice/notice.ts';
import type { OfficialDocument } from '../official-document.ts';
import {
  type FieldContent,
  type FieldDefinition,
  type FieldItem,
  type FieldValue,
  isNames,
  isTable,
  isThere,
} from './field.ts';
import { parseWording, type WordingNode } from './language.ts';
import type { Wording } from './wording.schema.ts';

export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface Filling {
  readonly wording: Wording;
  readonly definitions: Readonly<Record<string, FieldDefinition>>;
  readonly values: FieldValues;
  readonly date: string;
  readonly verification?: OfficialDocument['verification'];
}

export function fillWording({ wording, definitions, values, date, verification }: Filling): Notice {
  const line = (text: string) => textOf(piecesOf(text, definitions, values)).trim();
  const number = line(wording.number);
  const recipients = line(wording.recipients).replace(/[：:]$/, '');
  const { parts, attachments } = sectionsOf(piecesOf(wording.body, definitions, values));
  return {
    kind: 'notice',
    title: line(wording.title).split('／').join('\n'),
    issuer: line(wording.issuer),
    date,
    ...(number !== '' && { number }),
    ...(recipients !== '' && { recipients }),
    ...(verification && { verification }),
    ...(wording.sealPlace === 'signer' && { signerPost: wording.signerPost }),
    sealPlace: wording.sealPlace,
    parts,
    attachments,
  };
}

/** Every field that the wording names, once, in the order of the text. */
export function fieldsUsed(wording: Wording): string[] {
  const { title, number, recipients, issuer, body } = wording;
  const named = [title, number, recipients, body, issuer].flatMap((text) =>
    namesIn(parseWording(text).nodes),
  );
  return [...new Set(named)];
}

function namesIn(nodes: readonly WordingNode[]): string[] {
  return nodes.flatMap((node) => {
    switch (node.node) {
      case 'text':
        return [];
      case 'if':
        return [node.name, ...namesIn(node.met), ...namesIn(node.otherwise)];
      case 'each':
        return [node.name];
      case 'field':
      case 'table':
        return [node.name];
    }
  });
}

type Piece = { readonly run: NoticeRun; readonly isFixed: boolean } | { readonly table: NoticePart };

function piecesOf(text: string, definitions: Filling['definitions'], values: FieldValues): Piece[] {
  const contents = Object.fromEntries(Object.entries(values).map(([name, { content }]) => [name, content]));
  return parseWording(text).nodes.flatMap((node) => fill(node, definitions, contents));
}

type Contents = Readonly<Record<string, FieldContent>>;

/** `of`: the list whose items are being written; what they say comes from it. */
function fill(
  node: WordingNode,
  definitions: Filling['definitions'],
  contents: Contents,
  of?: string,
): Piece[] {
  const inside = (nodes: readonly WordingNode[], further: Contents = contents, list = of) =>
    nodes.flatMap((each) => fill(each, definitions, further, list));
  switch (node.node) {
    case 'text':
      return [{ run: { text: node.text }, isFixed: true }];
    case 'field':
      return fieldPieces(contents[node.name] ?? '', of ?? node.name);
    case 'if':
      return inside(isThere(contents[node.name] ?? '') ? node.met : node.otherwise);
    case 'each':
      return itemsOf(contents[node.name]).flatMap((item, index) =>
        inside(
          node.body,
          { ...contents, ...item, 序号: String(index + 1), 顿号: index === 0 ? '' : '、' },
          node.name,
        ),
      );
    case 'table':
      return [tablePiece(node.name, definitions[node.name], contents[node.name])];
  }
}

function fieldPieces(content: FieldContent, field: string): Piece[] {
  if (isNames(content)) {
    return content.flatMap((name, index) => [
      ...(index > 0 ? [{ run: { text: '、', field }, isFixed: false }] : []),
      { run: { text: name, whole: true, field }, isFixed: false },
    ]);
  }
  if (typeof content !== 'string') return [];
  return [{ run: { text: content.replaceAll(/\s*\n\s*/g, ' '), field }, isFixed: false }];
}

function itemsOf(content: FieldContent | undefined): readonly FieldItem[] {
  return Array.isArray(content) ? (content as readonly FieldItem[]) : [];
}

function tablePiece(
  field: string,
  definition: FieldDefinition | undefined,
  content: FieldContent | undefined,
): Piece {
  const own = content !== undefined && isTable(content) ? content : undefined;
  const rows = own?.rows ?? (Array.isArray(content) ? (content as readonly (readonly string[])[]) : []);
  if (definition?.isRoll) {
    const voters = rows.map(([name = '', beside]) => ({ name, ...(beside !== undefined && { beside }) }));
    return { table: { part: 'roll', field, voters } };
  }
  const { size } = definition ?? {};
  return {
    table: {
      part: 'table',
      field,
      columns: own?.columns ?? definition?.columns ?? [],
      rows,
      ...(size !== undefined && { size }),
    },
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('run' in piece ? piece.run.text : '')).join('');
}

/** Lines of text and tables, the attachments apart. */
function sectionsOf(pieces: readonly Piece[]): { parts: NoticePart[]; attachments: NoticeAttachment[] } {
  const parts: NoticePart[] = [];
  const attachments: { title: string; parts: NoticePart[] }[] = [];
  const put = (part: NoticePart) => void (attachments.at(-1)?.parts ?? parts).push(part);
  for (const line of linesOf(pieces)) {
    if ('table' in line) put(line.table);
    else {
      const words = line.runs.map(({ text }) => text).join('');
      if (line.isFixed && words.startsWith('附件：'))
        attachments.push({ title: words.slice(3).trim(), parts: [] });
      else put(lineOf(line.runs, words, line.isFixed));
    }
  }
  return { parts, attachments };
}

interface Line {
  readonly runs: NoticeRun[];
  /** Its first words are the wording's own, not a value's. */
  readonly isFixed: boolean;
}

function linesOf(pieces: readonly Piece[]): (Line | { readonly table: NoticePart })[] {
  const lines: (Line | { readonly table: NoticePart })[] = [];
  let runs: NoticeRun[] = [];
  let isFixed = false;
  const end = () => {
    const trimmed = trimmedRuns(runs);
    if (trimmed.length > 0) lines.push({ runs: trimmed, isFixed });
    runs = [];
  };
  for (const piece of pieces) {
    if ('table' in piece) {
      end();
      lines.push(piece);
    } else {
      for (const [index, text] of piece.run.text.split('\n').entries()) {
        if (index > 0) end();
        if (text === '' || (runs.length === 0 && text.trim() === '')) continue;
        if (runs.length === 0) isFixed = piece.isFixed;
        runs.push({ ...piece.run, text });
      }
    }
  }
  end();
  return lines;
}

function trimmedRuns(runs: readonly NoticeRun[]): NoticeRun[] {
  return runs
    .map((run, index) => ({
      ...run,
      text: index === 0 ? run.text.trimStart() : run.text,
    }))
    .map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '');
}

const HEADINGS = [
  { level: 1, begins: /^[一二三四五六七八九十]+、/ },
  { level: 2, begins: /^（[一二三四五六七八九十]+）/ },
] as const;
const LONGEST_HEADING = 30;

function lineOf(runs: readonly NoticeRun[], words: string, isFixed: boolean): NoticePart {
  const isSentence = /[。；：]$/.test(words) || words.length > LONGEST_HEADING;
  const heading = HEADINGS.find(({ begins }) => begins.test(words));
  if (isFixed && !isSentence && heading) return { part: 'heading', level: heading.level, runs };
  return { part: 'paragraph', runs };
}
