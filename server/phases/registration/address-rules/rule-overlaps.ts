/** 规则的疑点: two rules of different constituencies that would claim the same address, found before any address comes. */
import { addressText } from '@xuanwu/linkage/normalise/address-text.ts';
import type { RuleOverlap } from './address-rule.schema.ts';
import type { AddressRule } from './place-address.ts';
import { ruleWords } from './rule-words.ts';

export function overlappingRules(rules: readonly AddressRule[]): RuleOverlap[] {
  const alike = new Map<string, AddressRule[]>();
  for (const rule of rules) {
    const key = `${rule.level} ${rule.kind} ${addressText(rule.name)}`;
    alike.set(key, [...(alike.get(key) ?? []), rule]);
  }
  return [...alike.values()].flatMap((same) =>
    same.flatMap((one, place) =>
      same
        .slice(place + 1)
        .filter((other) => overlaps(one, other))
        .map((other) => ({
          level: one.level,
          rules: [one.id, other.id],
          words: `${one.constituencyName}的“${ruleWords(one)}”和${other.constituencyName}的“${ruleWords(other)}”说的是同样的住址`,
        })),
    ),
  );
}

function overlaps(one: AddressRule, other: AddressRule): boolean {
  if (one.constituency === other.constituency) return false;
  const isOfWork = one.kind === 'unit' || one.kind === 'school';
  if (!isOfWork && one.township !== null && other.township !== null && one.township !== other.township)
    return false;
  if (one.parity !== 'all' && other.parity !== 'all' && one.parity !== other.parity) return false;
  const low = Math.max(one.low ?? 1, other.low ?? 1);
  const high = Math.min(one.high ?? Infinity, other.high ?? Infinity);
  if (low > high) return false;
  // A range of one number has only one parity.
  const parity = one.parity === 'all' ? other.parity : one.parity;
  return parity === 'all' || low < high || (low % 2 === 1) === (parity === 'odd');
}
