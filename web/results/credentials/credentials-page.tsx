import { ACTS } from '@xuanwu/rules/acts.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import type { CredentialsView } from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { Alert, Card, Empty, Flex, Select, Steps } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { PublishList } from './publish-list.tsx';
import { ReportCard } from './report-card.tsx';
import { ReportForm } from './report-form.tsx';

/** 代表资格审查: between the published results and the first session. */
export function CredentialsPage() {
  const read = useRead<CredentialsView[]>('/api/credentials');
  return (
    <Page
      title="代表资格审查"
      hint="代表资格审查委员会依法审查当选人，常委会（乡镇由主席团）确认，第一次会议以前公布代表名单。"
      actions={<Link to="/results">选举结果</Link>}
    >
      <Loaded read={read}>{(views) => <Congresses views={views} />}</Loaded>
    </Page>
  );
}

function Congresses({ views }: { views: readonly CredentialsView[] }) {
  const [wanted, setWanted] = useFilter('election');
  const view =
    views.find(({ election }) => election === wanted) ??
    views.find(({ deputies }) => deputies.length > 0) ??
    views[0];
  if (!view) return <Empty description="还没有开始换届。" />;
  return (
    <Flex vertical gap={16}>
      <Select
        aria-label="哪一级人大"
        showSearch={{ optionFilterProp: 'label' }}
        style={{ maxWidth: 420 }}
        value={view.election}
        onChange={setWanted}
        options={views.map(({ election, name, deputies }) => ({
          value: election,
          label: `${name}（当选 ${deputies.length} 人）`,
        }))}
      />
      <Progress view={view} />
      <WaitingHere />
      <PublishList view={view} />
      {view.reports.map((report) => (
        <ReportCard key={report.id} view={view} report={report} />
      ))}
      <ReportForm key={view.election} view={view} />
    </Flex>
  );
}

function Progress({ view: { deputies, seats } }: { view: CredentialsView }) {
  const count = (wanted: (row: CredentialsView['deputies'][number]) => boolean) =>
    deputies.filter(wanted).length;
  const isListed = count(({ list }) => list !== null);
  const valid = count(({ credentials }) => credentials === 'valid');
  const open = count(({ credentials }) => credentials === 'open');
  const reported = count(({ credentials }) => credentials === 'reported');
  const isVoid = count(({ credentials }) => credentials === 'void');
  const current = open > 0 ? 0 : reported > 0 ? 1 : isListed < valid ? 2 : 3;
  return (
    <Card size="small">
      <Steps
        size="small"
        current={deputies.length === 0 ? 0 : current}
        items={[
          { title: '审查', content: `名额 ${seats ?? '—'}，当选 ${deputies.length}，待审查 ${open}` },
          { title: '确认', content: `待确认 ${reported}，有效 ${valid}，无效 ${isVoid}` },
          { title: '公布', content: `已公布 ${isListed}` },
        ]}
      />
    </Card>
  );
}

const OF_CREDENTIALS: readonly string[] = [ACTS['confirm-credentials'].title, ACTS['publish-deputies'].title];

/** What waits for a second person is not asked for twice. */
function WaitingHere() {
  const read = useRead<PendingActRow[]>('/api/pending-acts');
  return (read.data ?? [])
    .filter(({ state, title }) => state === 'waiting' && OF_CREDENTIALS.includes(title))
    .map(({ id, summary }) => (
      <Alert
        key={id}
        type="info"
        showIcon
        title="等待另一人确认"
        description={
          <>
            {summary}。确认或退回请到<Link to="/pending">待复核</Link>。
          </>
        }
      />
    ));
}
