import { readFileSync } from 'node:fs';
import { type LocalLaw, localLaw } from '@xuanwu/rules/local-law.ts';
import { localRulesConflicts, readLocalRules } from '@xuanwu/rules/local-rules-file.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';

/** An office's own local rules; one line with everything that is wrong with the file where it cannot be used. */
export function readLocalRulesFile(file: string): LocalRules {
  const read = readLocalRules(parsed(file));
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

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `${file}：${code === undefined ? `不是有效的 JSON（${message}）` : `无法读取（${code}）`}`,
      { cause: error },
    );
  }
}

function listed(mistakes: readonly { readonly path: string; readonly text: string }[]): string {
  return mistakes.map(({ path, text }) => (path === '' ? text : `“${path}”${text}`)).join(' ');
}
