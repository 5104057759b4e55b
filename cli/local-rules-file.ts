import { readFileSync } from 'node:fs';
import { type LocalLaw, localLaw } from '@xuanwu/rules/local-law.ts';
import { localRulesConflicts, readLocalRulesText } from '@xuanwu/rules/local-rules-file.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';

/** An office's own local rules; one line with everything that is wrong with the file where it cannot be used. */
export function readLocalRulesFile(file: string): LocalRules {
  const read = readLocalRulesText(contentOf(file));
  if (!read.ok) throw new Error(`${file}：${listed(read.mistakes)}`);
  const { rules } = read;
  const above: LocalLaw = localLaw(
    rules.area,
    {},
    { ...(rules.from !== null && { electionDay: rules.from }) },
  );
  const conflicts = localRulesConflicts(rules, above, rules.from ?? undefined);
  if (conflicts.length > 0) throw new Error(`${file}：${listed(conflicts)}`);
  return rules;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Error(`${file}：无法读取（${UNREADABLE[code] ?? code}）。`, { cause: error });
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹',
  EACCES: '没有读取权限',
};

function listed(mistakes: readonly { readonly path: string; readonly text: string }[]): string {
  return mistakes.map(({ path, text }) => (path === '' ? text : `“${path}”${text}`)).join(' ');
}
