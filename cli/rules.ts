import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { isJsonObject, type JsonObject } from '@xuanwu/rules/cases/case-reader.ts';
import type { CaseExplanation } from '@xuanwu/rules/cases/explain-case.ts';
import { CASE_ERRORS, type CaseErrorCode, caseErrorText, mistaken } from '@xuanwu/rules/error-codes.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { type DecideJson, findRule, RULE_NAMES } from '@xuanwu/rules/rule-names.ts';
import { readLocalRulesFile } from './local-rules-file.ts';
import { type LineSink, LineSplitter } from './json-lines.ts';
import { JsonWriter } from './json-writer.ts';
import { Output } from './output.ts';
import { rawMember } from './raw-member.ts';
import { hasRepeatedField } from '@xuanwu/rules/repeated-field.ts';

/** How long a run says nothing about its progress, in milliseconds: on a terminal, elsewhere. */
const QUIET_ON_TERMINAL = 1000;
const QUIET_ELSEWHERE = 10_000;

/** How `xuanwu rules` was called. */
interface RulesOptions {
  readonly localRules?: readonly string[];
  readonly explain?: boolean;
}

/** `xuanwu rules NAME`: one case a line in, one answer a line out. Returns the exit status. */
export async function rules(name: string | undefined, options: RulesOptions = {}): Promise<number> {
  const decide = name === undefined ? undefined : await findRule(name);
  if (decide === undefined) {
    const problem = name === undefined ? '没有写明规则名称' : `没有名为“${name}”的规则`;
    console.error(`${problem}，可用的名称：${RULE_NAMES.join('、')}`);
    return 2;
  }
  // Node would take a folder for an empty file.
  if (fstatSync(0).isDirectory()) {
    console.error('无法读取标准输入：这是一个文件夹，请给出每行一个 JSON 对象的文件');
    return 2;
  }
  const layers = (options.localRules ?? []).map((file) => readLocalRulesFile(file));
  const explain = options.explain ? await explaining(name ?? '', layers) : undefined;
  const answers = new Answers((json) => decide(json, layers), explain);
  const lines = new LineSplitter(answers);
  const output = new Output();
  const progress = progressReport();
  try {
    for await (const chunk of process.stdin) {
      lines.push(chunk as Buffer);
      await output.write(answers.writer.take());
      progress.at(answers.lines);
    }
    lines.end();
    await output.write(answers.writer.take());
    await output.end();
  } catch (error) {
    return statusAfter(error, answers.status);
  } finally {
    progress.end();
  }
  return answers.status;
}

type Explain = (json: JsonObject, ruling: object) => CaseExplanation;

/** Loaded only where it is asked for: a run without explanations does not wait for their words. */
async function explaining(name: string, layers: readonly LocalRules[]): Promise<Explain> {
  const { explainCase } = await import('@xuanwu/rules/cases/explain-case.ts');
  return (json, ruling) => explainCase(name, json, ruling, layers);
}

/** Whoever reads us may have gone, like `head`: nothing is wrong, and nobody is left to tell. Else input or output failed. */
function statusAfter(error: unknown, status: number): number {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  // Reading on would keep the process alive.
  process.stdin.destroy();
  if (code === 'EPIPE') return status;
  console.error(`${syscall === 'write' ? '无法写出结果' : '无法读取标准输入'}：${message}`);
  return 2;
}

/** Turns lines into answers, in the same order. */
class Answers implements LineSink {
  readonly writer = new JsonWriter();
  lines = 0;
  status = 0;
  private readonly decide: DecideJson;
  private readonly explain: Explain | undefined;
  /** Empty lines that may turn out to be the end of the file, which is nothing; before another line they are errors. */
  private blankLines = 0;

  constructor(decide: DecideJson, explain: Explain | undefined) {
    this.decide = decide;
    this.explain = explain;
  }

  line(text: string, number: number): void {
    this.lines = number;
    if (isBlank(text)) {
      this.blankLines++;
      return;
    }
    this.blankLinesWereErrors(number);
    const json = parsed(number === 1 ? withoutByteOrderMark(text) : text);
    if (json === undefined) this.refuse('invalid-json', number);
    else if (isJsonObject(json)) this.answer(json, text, number);
    else this.refuse('invalid-case', number);
  }

  unreadable(why: 'not-utf8' | 'too-long', number: number): void {
    this.lines = number;
    this.blankLinesWereErrors(number);
    this.refuse(why === 'too-long' ? 'line-too-long' : 'invalid-json', number);
  }

  private answer(json: Readonly<Record<string, unknown>>, text: string, number: number): void {
    const decided = hasRepeatedField(text, json) ? mistaken('duplicate-field') : this.decide(json);
    const { writer } = this;
    writer.ascii('{"id":');
    this.id(json['id'], text);
    if (decided.ok) {
      writer.furtherMembers(decided.ruling);
      if (this.explain) writer.furtherMembers({ explanation: this.explain(json, decided.ruling) });
    } else {
      const where = json['id'] === undefined || json['id'] === null ? `第 ${number} 行：` : '';
      this.error(decided.error.code, where + caseErrorText(decided.error));
    }
    writer.ascii('}');
    writer.lineFeed();
  }

  /** Any JSON value, exactly as it was written. */
  private id(id: unknown, text: string): void {
    if (typeof id === 'string') this.writer.value(id);
    else if (id === undefined || id === null) this.writer.value(null);
    else this.writer.raw(rawMember(text, 'id') ?? 'null');
  }

  private error(code: CaseErrorCode, message: string): void {
    this.status = 2;
    this.writer.furtherMembers({ error: { code, message } });
  }

  private refuse(code: CaseErrorCode, number: number): void {
    this.writer.ascii('{"id":null');
    this.error(code, `第 ${number} 行：${CASE_ERRORS[code]}`);
    this.writer.ascii('}');
    this.writer.lineFeed();
  }

  /** Before the line of this number. */
  private blankLinesWereErrors(number: number): void {
    for (; this.blankLines > 0; this.blankLines--) this.refuse('invalid-json', number - this.blankLines);
  }
}

function isBlank(text: string): boolean {
  return text === '' || (text.charCodeAt(0) <= 0x20 && text.trim() === '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function progressReport(): { at(lines: number): void; end(): void } {
  const isTerminal = isatty(2) && !isatty(1);
  const interval = isTerminal ? QUIET_ON_TERMINAL : QUIET_ELSEWHERE;
  let last = performance.now();
  let hasBar = false;
  return {
    at(lines) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      hasBar = isTerminal;
      process.stderr.write(isTerminal ? `\r已裁定 ${lines} 行` : `已裁定 ${lines} 行\n`);
    },
    end() {
      if (hasBar) process.stderr.write('\n');
    },
  };
}
