import { NOMINATOR_REFUSALS } from '@xuanwu/rules/nomination.ts';
import type { RefusedSignature } from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';

/** 12 号 王小明：重复署名，只计一次（选举法第三十条） */
export function refusedText({ name, serial, reason, article }: RefusedSignature): string {
  const who = serial === null ? name : `${serial} 号 ${name}`;
  return `${who}：${NOMINATOR_REFUSALS[reason]}（${article}）`;
}

/** What is told once, after an act; the record keeps it. */
export function describeRefused(
  refused: readonly RefusedSignature[],
  kind: 'organisations' | 'voters' = 'voters',
): { title: string; description: string } | undefined {
  if (refused.length === 0) return undefined;
  const what = kind === 'voters' ? '个签名' : '个推荐单位';
  return { title: `${refused.length} ${what}没有计入`, description: refused.map(refusedText).join('；') };
}
