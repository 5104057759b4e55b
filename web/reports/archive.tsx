import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Card, Col, Flex, Row } from 'antd';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { JobProgress } from '../widgets/job-progress.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { ArchivePackages } from './archive-packages/archive-packages.tsx';
import { HowToVerify } from './how-to-verify.tsx';
import { PackageList } from './package-list.tsx';
import { type PagesOfJobs, useJobPages } from './use-job-pages.ts';

/** 归档: the evidence package, from which an outsider can recheck every published number. */
export function Archive() {
  const home = useRead<Home>('/api/home');
  const exported = useJobPages('export-package');
  const archives = useJobPages('export-archive');
  return (
    <Page title="归档" hint="导出证据包：不相信本系统的人，也能用它核验每一个公布的数字。">
      <Loaded read={home}>
        {({ cycle }) => (
          <Loaded read={exported.newest}>
            {() => (
              <Row gutter={[16, 16]}>
                <Col xs={24} xl={10}>
                  <ExportCard cycle={cycle} running={exported.running} />
                </Col>
                <Col xs={24} xl={14}>
                  <HowToVerify />
                </Col>
                {cycle && (
                  <Col span={24}>
                    <ArchivePackages cycle={cycle.id} archives={archives} />
                  </Col>
                )}
                <Col span={24}>
                  <PackageList pages={exported} />
                </Col>
              </Row>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function ExportCard({ cycle, running }: { cycle: Home['cycle']; running: PagesOfJobs['running'] }) {
  const ask = useAct('export-package');
  if (!cycle) return <Alert type="info" showIcon title="还没有换届，没有可以导出的内容。" />;
  return (
    <Card size="small" title="导出">
      <Flex vertical gap={12} align="start">
        <strong>{cycle.name}</strong>
        <span>导出在后台进行，可以离开本页；导出后自动核验一遍。每次导出都记入选务日志。</span>
        <ActButton
          type="primary"
          act="export-package"
          loading={ask.isPending}
          disabled={running !== undefined}
          onClick={() => ask.mutate({ cycle: cycle.id })}
        />
        <ProblemAlert error={ask.error} />
        {running && (
          <div style={{ width: '100%' }}>
            <JobProgress job={running.id} />
          </div>
        )}
      </Flex>
    </Card>
  );
}
