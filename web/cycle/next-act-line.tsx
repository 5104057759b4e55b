import { ArrowRightOutlined, CheckCircleFilled } from '@ant-design/icons';
import { type ActLine, ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Flex } from 'antd';
import { Link } from 'react-router';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { useSession } from '../api/session.tsx';
import { useWaiting } from '../widgets/second-person.tsx';
import { nextAct } from './next-act.ts';
import { useListOver } from './use-list-over.ts';

/** 下一步: what is due in this constituency and who does it; in a rehearsal his seat is one click away. */
export function NextActLine({ constituency }: { constituency: ConstituencyRow }) {
  const own = useSession().current?.role;
  const isOver = useListOver();
  const last = constituency.rounds.at(-1);
  const about = useWaiting({ constituency: constituency.id });
  const ofRound = useWaiting({ round: last?.id ?? '' });
  const [waiting] = [...about, ...ofRound];
  if (waiting) {
    return (
      <Flex gap={12} align="center" wrap>
        <span>
          <ArrowRightOutlined /> 下一步：由复核人确认<strong>{waiting.title}</strong>。
        </span>
        <Link to="/pending">去看待复核</Link>
        <TakeSeat role="publisher" path="/pending">
          换到复核人去确认
        </TakeSeat>
      </Flex>
    );
  }
  const next = nextAct(constituency, isOver(constituency.electionDay));
  if (!next) {
    return (
      <span>
        <CheckCircleFilled className="holds" /> 这个选区的选举已经办完。
      </span>
    );
  }
  const { title, roles, second = [] }: ActLine = ACTS[next.act];
  const [first] = roles;
  return (
    <Flex gap={12} align="center" wrap>
      <span>
        <ArrowRightOutlined /> 下一步：<strong>{title}</strong>，由
        {roles.map((role) => ROLES[role]).join('、')}办理
        {second.length > 0 && `，${second.map((role) => ROLES[role]).join('、')}确认`}。
        {next.wants !== undefined && `${next.wants}。`}
      </span>
      {next.path && <Link to={next.path}>去办理</Link>}
      {own !== undefined && !roles.includes(own) && first && (
        <TakeSeat role={first} {...(next.path !== undefined && { path: next.path })}>
          换到{ROLES[first]}
        </TakeSeat>
      )}
    </Flex>
  );
}
