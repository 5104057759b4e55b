/**
 * The language of wordings, small enough to be read by whoever works in an office:
 *
 *   {选区名称}                        a field
 *   {如果 投票地点}…{否则}…{结束}      a part that is there only where the field has something
 *   {逐项 候选人}…{结束}               once for every item; its own fields, {序号} and {顿号} (、 from the second on) inside
 *   {表格 选区一览}                    a table, alone on its line
 *
 * Every line is a paragraph; 一、 and （一） are headings; a line 附件：… begins an attachment. Braces may be those of a Chinese keyboard.
 */

export type WordingNode =
  | { readonly node: 'text'; readonly text: string }
  | { readonly node: 'field'; readonly name: string; readonly line: number }
  | { readonly node: 'table'; readonly name: string; readonly line: number }
  | {
      readonly node: 'if';
      readonly name: string;
      readonly line: number;
      readonly met: readonly WordingNode[];
      readonly otherwise: readonly WordingNode[];
    }
  | {
      readonly node: 'each';
      readonly name: string;
      readonly line: number;
      readonly body: readonly WordingNode[];
    };

export interface SyntaxMistake {
  readonly line: number;
  readonly message: string;
}

export interface ParsedWording {
  readonly nodes: readonly WordingNode[];
  readonly mistakes: readonly SyntaxMistake[];
}

interface Token {
  readonly text: string;
  readonly isTag: boolean;
  readonly line: number;
}

interface OpenBlock {
  readonly kind: 'if' | 'each';
  readonly name: string;
  readonly line: number;
  readonly first: WordingNode[];
  readonly second: WordingNode[];
  hasOtherwise: boolean;
}

const TAG = /\{([^{}\n]*)\}/g;
const COMMAND = /^(如果|逐项|表格)\s+(.+)$/;

export function parseWording(source: string): ParsedWording {
  const reader = new WordingReader();
  for (const token of tokensOf(source)) reader.take(token);
  return reader.finish();
}

/** ｛｝ as a Chinese keyboard writes them. */
function tokensOf(source: string): Token[] {
  const text = source.replaceAll('｛', '{').replaceAll('｝', '}').replaceAll('\r\n', '\n');
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const push = (part: string, isTag: boolean) => {
    if (part !== '') tokens.push({ text: part, isTag, line });
    line += part.split('\n').length - 1;
  };
  for (const match of text.matchAll(TAG)) {
    push(text.slice(at, match.index), false);
    push(match[1]?.trim() === '' ? '　' : (match[1] ?? '').trim(), true);
    at = match.index + match[0].length;
  }
  push(text.slice(at), false);
  return tokens;
}

class WordingReader {
  readonly #nodes: WordingNode[] = [];
  readonly #open: OpenBlock[] = [];
  readonly #mistakes: SyntaxMistake[] = [];

  take(token: Token): void {
    if (token.isTag) this.#takeTag(token);
    else this.#takeText(token);
  }

  finish(): ParsedWording {
    for (const { kind, name, line } of this.#open)
      this.#mistake(line, `“{${COMMANDS[kind]} ${name}}”没有写“{结束}”。请在这一部分的后面补上。`);
    return { nodes: this.#nodes, mistakes: this.#mistakes };
  }

  #takeText({ text, line }: Token): void {
    for (const [index, each] of text.split('\n').entries()) {
      if (/[{}]/.test(each))
        this.#mistake(line + index, '大括号没有成对。字段要写成“{字段名称}”，不能跨行。');
    }
    this.#put({ node: 'text', text });
  }

  #takeTag({ text, line }: Token): void {
    if (text === '否则') return this.#takeOtherwise(line);
    if (text === '结束') return this.#close(line);
    const [, command, name] = COMMAND.exec(text) ?? [];
    if (command === undefined || name === undefined) return this.#put({ node: 'field', name: text, line });
    if (command === '表格') return this.#put({ node: 'table', name, line });
    this.#open.push({
      kind: command === '如果' ? 'if' : 'each',
      name,
      line,
      first: [],
      second: [],
      hasOtherwise: false,
    });
  }

  #takeOtherwise(line: number): void {
    const block = this.#open.at(-1);
    if (block?.kind !== 'if' || block.hasOtherwise)
      return this.#mistake(line, '这里的“{否则}”前面没有与它相配的“{如果 …}”。');
    block.hasOtherwise = true;
  }

  #close(line: number): void {
    const block = this.#open.pop();
    if (!block) return this.#mistake(line, '这里的“{结束}”前面没有与它相配的“{如果 …}”或者“{逐项 …}”。');
    const { kind, name, line: begun, first, second } = block;
    this.#put(
      kind === 'if'
        ? { node: 'if', name, line: begun, met: first, otherwise: second }
        : { node: 'each', name, line: begun, body: first },
    );
  }

  #put(node: WordingNode): void {
    const block = this.#open.at(-1);
    if (!block) this.#nodes.push(node);
    else (block.hasOtherwise ? block.second : block.first).push(node);
  }

  #mistake(line: number, message: string): void {
    this.#mistakes.push({ line, message });
  }
}

const COMMANDS = { if: '如果', each: '逐项' } as const;
