/** 选民名单公布以后: each correction stands on the roll or on the correction before it, and what hangs on a wall had been published. */
import { type Canonical, canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import type { Package } from './read-package.ts';
import type { RollCorrectionRecord } from './records.ts';
import type { Finding } from './finding.ts';

export function checkRolls({ records }: Package): Finding {
  const corrections = new Map<string, RollCorrectionRecord[]>();
  for (const correction of records['roll-correction'].values()) {
    // Those that were written before corrections were counted are held by their seals alone.
    if (correction.ordinal === undefined) continue;
    const { constituency } = correction;
    corrections.set(constituency, [...(corrections.get(constituency) ?? []), correction]);
  }
  const counted = [...corrections.values()].reduce((sum, { length }) => sum + length, 0);
  const posted = records['roll-posting'].size;
  const faults = [...corrections].flatMap(([id, own]) => chainFaults(id, records.roll.get(id), own));
  return {
    faults: [...faults, ...postingFaults(records)],
    looked: `${counted} 件更正，${posted} 处张贴`,
    empty: counted + posted === 0,
  };
}

function chainFaults(
  constituency: string,
  roll: Canonical | undefined,
  corrections: readonly RollCorrectionRecord[],
): string[] {
  if (roll === undefined) return [`选区 ${constituency} 有名单更正，没有公布的名单`];
  let before: Canonical = roll;
  const faults: string[] = [];
  for (const [index, correction] of inOrder(corrections).entries()) {
    if (correction.ordinal !== index + 1) faults.push(`选区 ${constituency} 的名单更正缺第 ${index + 1} 件`);
    else if (correction.follows !== sealOf(before))
      faults.push(`选区 ${constituency} 的第 ${correction.ordinal} 件名单更正没有接在前一件或者名单之后`);
    before = correction;
  }
  return faults;
}

function inOrder(corrections: readonly RollCorrectionRecord[]): RollCorrectionRecord[] {
  return corrections.toSorted((one, other) => (one.ordinal ?? 0) - (other.ordinal ?? 0));
}

function sealOf(data: Canonical): string {
  return Buffer.from(sha256(canonicalJson(data))).toString('hex');
}

function postingFaults(records: Package['records']): string[] {
  return [...records['roll-posting'].values()].flatMap(({ constituency, place, postedOn }) => {
    const publishedOn = records.roll.get(constituency)?.publishedOn;
    if (publishedOn !== undefined && publishedOn <= postedOn) return [];
    return [`选区 ${constituency} 的名单 ${postedOn} 张贴在${place}，${publishedOn ?? '还没有'}公布`];
  });
}
