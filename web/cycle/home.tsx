import { addDays } from '@xuanwu/rules/civil-date.ts';
import type { Home as HomeData } from '@xuanwu/server/cycle/home.schema.ts';
import { Card, Col, Row, Statistic } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { grouped } from '../widgets/words.ts';
import { OpenCycle } from '../preparation/open-cycle.tsx';
import { HomePoints } from '../law/home-points.tsx';
import { ClosedCycle } from './closed-cycle.tsx';
import { FoldedFindings } from './folded-findings.tsx';
import { NextStep } from './next-step.tsx';
import { Progress } from './progress.tsx';
import { Timetable } from './timetable.tsx';

const EVERY_MS = 10_000;

/** 首页: what is due, what is late, by which article. */
export function Home() {
  const read = useRead<HomeData>('/api/home', { every: EVERY_MS });
  return (
    <Loaded read={read}>
      {(home) => (home.cycle ? <Overview home={home} cycle={home.cycle} /> : <OpenCycle />)}
    </Loaded>
  );
}

function Overview({ home, cycle }: { home: HomeData; cycle: NonNullable<HomeData['cycle']> }) {
  const { figures, tasks } = home;
  return (
    <Page title={cycle.name} hint={`选举日 ${cycle.electionDay}，${daysLeft(cycle.daysLeft)}`}>
      {cycle.closed ? (
        <ClosedCycle name={cycle.name} closed={cycle.closed} />
      ) : (
        <>
          <NextStep home={home} cycle={cycle} />
          <HomePoints electionDay={cycle.electionDay} />
        </>
      )}
      <Row gutter={[16, 16]}>
        <Figure title="代表名额" value={figures.seats} suffix={`暂缺 ${figures.vacant}`} to="/seats" />
        <Figure title="已当选" value={figures.elected} to="/results" />
        <Figure title="选区" value={figures.constituencies} to="/constituencies" />
        <Figure title="登记选民" value={figures.voters} to="/register" />
        <Figure title="待复核" value={figures.waitingForSecond} to="/pending" />
        <Figure
          title="逾期任务"
          value={tasks.late}
          suffix={`共 ${tasks.total}，已销 ${tasks.done}`}
          to="/tasks"
        />
      </Row>
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={16}>
          <Timetable rows={home.timetable} today={addDays(cycle.electionDay, -cycle.daysLeft)} />
        </Col>
        <Col xs={24} xl={8}>
          <Progress rows={home.progress} />
        </Col>
      </Row>
      <FoldedFindings findings={home.findings} isOpen={cycle.stage === 'preparing'} />
    </Page>
  );
}

function Figure(props: { title: string; value: number; suffix?: string; to: string }) {
  return (
    <Col xs={12} md={8} xl={4}>
      <Link to={props.to}>
        <Card size="small" hoverable className="figure">
          <Statistic title={props.title} value={grouped(props.value)} />
          <span className="shell-subtitle">{props.suffix ?? '\u00A0'}</span>
        </Card>
      </Link>
    </Col>
  );
}

function daysLeft(days: number): string {
  if (days === 0) return '就是今天';
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}
