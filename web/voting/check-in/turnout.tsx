import { articleOf } from '@xuanwu/rules/articles.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Flex, Progress, Typography } from 'antd';
import { Explained } from '../../widgets/explained.tsx';
import { grouped } from '../../widgets/words.ts';

/** 参加投票的人数: against one half of the voters, with its arithmetic. While the poll is open it can only be known from the ballots handed out. */
export function Turnout({ round }: { round: RoundRow }) {
  const { issued, voters, state, electionDay } = round;
  if (state === 'scheduled') return <Typography.Text type="secondary">还没有开始投票</Typography.Text>;
  const isOver = 2 * issued > voters;
  const isHidden = state === 'open' && issued === 0;
  const needed = Math.floor(voters / 2) + 1;
  const reason = {
    rule: 'res-turnout',
    article: articleOf('res-turnout', electionDay),
    test: `2 × ${issued} > ${voters}`,
    holds: isOver,
  };
  return (
    <Flex vertical gap={2} style={{ minWidth: 200 }}>
      <Progress
        percent={voters === 0 ? 0 : Math.floor((issued / voters) * 100)}
        strokeColor="#8a8178"
        size="small"
        aria-label={`${round.constituencyName}已领票的比例`}
      />
      <span>
        <Explained
          title={`${round.constituencyName}：是否过半数`}
          reasons={[reason]}
          danger={!isOver && state !== 'open'}
        >
          {isOver ? <CheckCircleFilled /> : <ClockCircleOutlined />}{' '}
          {isHidden ? '发出不足 10 张' : `已发${state === 'open' ? '至少' : ''} ${grouped(issued)} 张`}，选民{' '}
          {grouped(voters)} 人，
          {isOver ? '已过半数' : `过半数须 ${grouped(needed)} 张`}
        </Explained>
      </span>
      <Typography.Text type="secondary" className="shell-subtitle">
        {isHidden
          ? '不足 10 张时不显示数目，以免认出是谁来过。'
          : state === 'open'
            ? '投票进行中按十张一格显示；结果以收回的选票计算。'
            : '按发出的选票估计，结果以收回的选票计算。'}
      </Typography.Text>
    </Flex>
  );
}
