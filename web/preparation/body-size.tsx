import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { Explained } from '../widgets/explained.tsx';

/** 人数: held against the range of the plan, with the arithmetic on click. */
export function BodySize({ size, members }: { size: Ruling | undefined; members: number }) {
  if (!size) return <span>{members} 人</span>;
  return (
    <Explained title="组成人数" reasons={size.reasons} danger={!size.permitted}>
      {members} 人{size.permitted ? '' : '，不符方案'}
    </Explained>
  );
}
