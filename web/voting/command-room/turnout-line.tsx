import type { Turnout } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { Flex, Typography } from 'antd';
import { grouped, LEVELS } from '../../widgets/words.ts';

/** 投票情况: ballots handed out against half of the voters, for each level. */
export function TurnoutLine({ turnout }: { turnout: Turnout | undefined }) {
  if (!turnout || turnout.levels.every(({ voters }) => voters === 0)) return null;
  return (
    <Flex gap="4px 24px" wrap>
      {(['county', 'township'] as const).map((level) => {
        const { voters, issued } = sumOf(turnout, level);
        if (voters === 0) return null;
        return (
          <span key={level}>
            {LEVELS[level]}：选民 {grouped(voters)} 人，已发选票约 {grouped(issued)} 张，
            {2 * issued > voters ? '已过半数' : `过半数须 ${grouped(Math.floor(voters / 2) + 1)} 张`}
          </span>
        );
      })}
      <Typography.Text type="secondary">发票数以十为单位，每半分钟更新。</Typography.Text>
    </Flex>
  );
}

export function sumOf({ levels }: Turnout, level: 'county' | 'township', county?: string) {
  const own = levels.filter((row) => row.level === level && (county === undefined || row.county === county));
  return {
    voters: own.reduce((sum, { voters }) => sum + voters, 0),
    issued: own.reduce((sum, { issued }) => sum + issued, 0),
  };
}
