/** 检查文书文本: everything that is wrong with it, each in words that say what to write. */
import type { FieldDefinition, FieldType } from './field.ts';
import { parseWording, type WordingNode } from './language.ts';
import type { Wording, WordingMistake } from './wording.schema.ts';

/** What a kind of document offers and what the law wants in it. */
export interface WordingRules {
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  readonly required: readonly { readonly field: string; readonly article: string }[];
}

const LINES = ['title', 'number', 'recipients', 'issuer'] as const;

export function checkWording(wording: Wording, rules: WordingRules): WordingMistake[] {
  const ofLines = LINES.flatMap((part) =>
    mistakesIn(wording[part], rules, true).map(({ message }) => ({ part, line: null, message })),
  );
  const ofBody = mistakesIn(wording.body, rules, false).map((mistake) => ({
    part: 'body' as const,
    ...mistake,
  }));
  return [...emptyTitle(wording), ...ofLines, ...ofBody, ...missing(wording, rules)];
}

/** What was kept before this was asked for is read all the same. */
function emptyTitle({ title }: Wording): WordingMistake[] {
  return /[^／\s]/.test(title) ? [] : [{ part: 'title', line: null, message: '标题不能空着。' }];
}

interface Mistake {
  readonly line: number;
  readonly message: string;
}

function mistakesIn(text: string, rules: WordingRules, isLine: boolean): Mistake[] {
  const { nodes, mistakes } = parseWording(text);
  const names = nodes.flatMap((node) => checkNode(node, rules.fields, [], isLine));
  return [...mistakes, ...names, ...tablesAmongWords(text)];
}

const USES: Readonly<Record<Exclude<WordingNode['node'], 'text'>, readonly FieldType[]>> = {
  field: ['text', 'names'],
  table: ['table'],
  if: ['text', 'names', 'flag', 'list', 'table'],
  each: ['list'],
};

const RIGHT_USE: Readonly<Record<FieldType, string>> = {
  text: '直接写“{字段}”',
  names: '直接写“{字段}”',
  flag: '写成“{如果 字段}…{结束}”',
  list: '写成“{逐项 字段}…{结束}”',
  table: '写成“{表格 字段}”，单独占一行',
};

function checkNode(
  node: WordingNode,
  fields: WordingRules['fields'],
  itemFields: readonly string[],
  isLine: boolean,
): Mistake[] {
  if (node.node === 'text') return [];
  const own = checkName(node, fields, itemFields, isLine);
  const inner = (nodes: readonly WordingNode[], further: readonly string[] = itemFields) =>
    nodes.flatMap((each) => checkNode(each, fields, further, isLine));
  if (node.node === 'if') return [...own, ...inner(node.met), ...inner(node.otherwise)];
  if (node.node === 'each')
    return [...own, ...inner(node.body, ['序号', '顿号', ...(fields[node.name]?.itemFields ?? [])])];
  return own;
}

function checkName(
  { node, name, line }: Exclude<WordingNode, { node: 'text' }>,
  fields: WordingRules['fields'],
  itemFields: readonly string[],
  isLine: boolean,
): Mistake[] {
  if (itemFields.includes(name) && (node === 'field' || node === 'if')) return [];
  // A word that every object knows, such as constructor, is no field.
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) return [{ line, message: unknownField(name, [...itemFields, ...Object.keys(fields)]) }];
  if (isLine && (node === 'table' || node === 'each'))
    return [{ line, message: `“${name}”只能写在正文里。` }];
  if (USES[node].includes(field.type)) return [];
  return [{ line, message: `“${name}”不能这样用，请${RIGHT_USE[field.type].replace('字段', name)}。` }];
}

function unknownField(name: string, known: readonly string[]): string {
  const [nearest] = known
    .map((each) => ({ each, distance: distanceOf(name, each) }))
    .toSorted((a, b) => a.distance - b.distance);
  const hint =
    nearest && nearest.distance <= Math.max(1, Math.ceil(name.length / 2))
      ? `是不是“{${nearest.each}}”？`
      : '请从右边的字段里选。';
  return `这份文书没有“${name}”这个字段，${hint}`;
}

/** Levenshtein. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, character] of Array.from(one).entries()) {
    const next = [i + 1];
    for (const [j, against] of Array.from(other).entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (character === against ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

function tablesAmongWords(text: string): Mistake[] {
  return text.split('\n').flatMap((line, index) => {
    const table = /[{｛]\s*表格\s[^{}｛｝]*[}｝]/.exec(line);
    if (!table || line.replace(/[{｛][^{}｛｝]*[}｝]/g, '').trim() === '') return [];
    return [{ line: index + 1, message: `“${table[0]}”要单独占一行。` }];
  });
}

/** 法律要求写明的: what stands in the wording whatever the data are. */
function missing(wording: Wording, { required }: WordingRules): WordingMistake[] {
  const nodes = [...LINES, 'body' as const].flatMap((part) => parseWording(wording[part]).nodes);
  const sure = surelyIn(nodes);
  return required
    .filter(({ field }) => !sure.has(field))
    .map(({ field, article }) => ({
      part: 'body',
      line: null,
      message: `要写明“{${field}}”：${article}。现在没有，或者只在“{如果 …}”里才有。`,
    }));
}

function surelyIn(nodes: readonly WordingNode[]): Set<string> {
  const sure = new Set<string>();
  for (const node of nodes) {
    if (node.node === 'text') continue;
    if (node.node !== 'if') sure.add(node.name);
    if (node.node === 'each') continue;
    if (node.node === 'if') {
      const [met, otherwise] = [surelyIn(node.met), surelyIn(node.otherwise)];
      // Left out only where there is nothing to say.
      for (const name of met) if (otherwise.has(name) || name === node.name) sure.add(name);
    }
  }
  return sure;
}
