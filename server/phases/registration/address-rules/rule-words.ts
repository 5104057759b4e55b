/** How an address rule, and what it decided, is said in Chinese. */
import { ADDRESS_RULE_KINDS, PARITIES, UNPLACED_REASONS } from './address-rule.schema.ts';
import type { AddressRule, Placement } from './place-address.ts';

/** 幸福路单号 1—99 号；和平村 */
export function ruleWords(rule: Pick<AddressRule, 'kind' | 'name' | 'parity' | 'low' | 'high'>): string {
  const { kind, name, parity, low, high } = rule;
  switch (kind) {
    case 'house-numbers':
      return `${name}${rangeWords(parity, low, high, '号')}`;
    case 'buildings':
      return `${name}${rangeWords(parity, low, high, '号楼')}`;
    case 'unit':
    case 'school':
    case 'voter-group':
      return `${ADDRESS_RULE_KINDS[kind]}：${name}`;
    case 'village':
    case 'community':
      return name;
  }
}

function rangeWords(
  parity: AddressRule['parity'],
  low: number | null,
  high: number | null,
  unit: string,
): string {
  const side = parity === 'all' ? '' : PARITIES[parity];
  if (low === null && high === null) return side === '' ? '全部' : `全部${side}`;
  if (low === null) return `${side}至 ${high} ${unit}`;
  if (high === null) return `${side} ${low} ${unit}起`;
  return low === high ? `${side} ${low} ${unit}` : `${side} ${low}—${high} ${unit}`;
}

/** Why it came out so, with the rule or both rules. */
export function placementWords(placement: Placement): string {
  switch (placement.kind) {
    case 'placed':
      return `依据规则“${ruleWords(placement.rule)}”`;
    case 'claimed-twice':
      return `同时在${placement.rules.map((rule) => `${rule.constituencyName}（${ruleWords(rule)}）`).join('和')}的范围里，请先改规则`;
    case 'not-placed': {
      const near = placement.near
        ? `：最接近的是${placement.near.constituencyName}（${ruleWords(placement.near)}）`
        : '';
      return `${UNPLACED_REASONS[placement.why]}${near}`;
    }
  }
}
