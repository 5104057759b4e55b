/** The worked cases, decided: which reasons they give, by which article. */
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '@xuanwu/rules/cases/case-reader.ts';
import { findRule } from '@xuanwu/rules/rule-names.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';

const DIRECTORY = 'packages/rules/cases/';

/** One reason of one worked case. */
export interface CaseReason {
  readonly file: string;
  readonly id: string;
  /** The place whose local rules were asked, if any. */
  readonly area: string;
  readonly reason: Reason;
}

export async function decidedCases(): Promise<readonly CaseReason[]> {
  const found: CaseReason[] = [];
  for (const file of readdirSync(DIRECTORY).filter((name) => name.endsWith('.json'))) {
    const decide = await findRule(file.split('.')[0] ?? '');
    const cases = JSON.parse(readFileSync(DIRECTORY + file, 'utf8')) as { case: JsonObject }[];
    for (const { case: json } of cases) {
      const decided = decide?.(json);
      if (!decided?.ok) continue;
      const { reasons = [] } = decided.ruling as { reasons?: readonly Reason[] };
      const area = typeof json['jurisdiction'] === 'string' ? json['jurisdiction'] : '';
      for (const reason of reasons) found.push({ file, id: String(json['id']), area, reason });
    }
  }
  return found;
}
