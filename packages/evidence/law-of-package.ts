/** 裁定当时的法律 · what an entry says that it rested on, read from the records that travel with it. */
import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import { type HeldDecision, type LocalLaw, lawWithDecisions } from '@xuanwu/rules/local-law.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { readAdoptedLocalRules } from '@xuanwu/rules/local-rules-file.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { EntryBody, Package } from './read-package.ts';
import type { SilentPointRecord } from './records.ts';

/** The same law by which the act was decided, also where it was decided otherwise since. */
export function lawOfEntry(
  { manifest, records }: Package,
  { law = {} }: EntryBody,
  electionDay: CivilDate,
): LocalLaw {
  const decisions = (law.decisions ?? []).flatMap(({ id }) => {
    const record = records['silent-point'].get(id);
    return record ? [heldDecision(record)] : [];
  });
  const layers = (law.rules ?? []).flatMap(({ id }) => {
    const rules = rulesIn(records['local-rules'].get(id)?.text);
    return rules ? [rules] : [];
  });
  return lawWithDecisions(manifest.county, decisions, { layers, electionDay });
}

function heldDecision({ parameter, value, decidedBy, document }: SilentPointRecord): HeldDecision {
  return { parameter: parameter as ParameterId, value: JSON.parse(value), decidedBy, document };
}

function rulesIn(text: string | undefined): LocalRules | undefined {
  if (text === undefined) return undefined;
  const read = readAdoptedLocalRules(text);
  return read.ok ? read.rules : undefined;
}
