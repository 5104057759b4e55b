import type { CountState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import { Card, Flex } from 'antd';
import { grouped } from '../../widgets/words.ts';

/** 认定的另选他人和差额: what two people settled. */
export function SettledNames({ count: { groups, difference, agreed } }: { count: CountState }) {
  if (groups.length === 0 && !difference) return null;
  const votesOf = (name: string) => agreed?.writeIns.find((writeIn) => writeIn.name === name)?.for ?? 0;
  return (
    <Card size="small" title="两人认定的事项">
      <Flex vertical gap={4}>
        {groups.map(({ name, isVoter, written }) => (
          <span key={name}>
            {name}（{isVoter ? '选民' : '不是本选区选民'}）：{grouped(votesOf(name))} 票，选票上写作
            {written.join('、')}
          </span>
        ))}
        {difference && (
          <span>
            各票箱共 {grouped(difference.found)} 张，各捆共 {grouped(agreed?.cast ?? 0)} 张：
            {difference.reason}
          </span>
        )}
      </Flex>
    </Card>
  );
}
