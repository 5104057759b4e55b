import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Card, Empty, Flex, Table } from 'antd';
import { useSession } from '../api/session.tsx';
import { DownloadAll } from '../widgets/download-all.tsx';
import { written } from '../widgets/words.ts';
import { JobPages } from './job-pages.tsx';
import { checksOf, PackageChecks } from './package-checks.tsx';
import type { PagesOfJobs } from './use-job-pages.ts';

/** 已导出的证据包, newest first, each with what its own checks found. */
export function PackageList({ pages }: { pages: PagesOfJobs }) {
  const { page, jobs } = pages;
  return (
    <Flex vertical gap={8}>
      <Card
        size="small"
        title="已导出的证据包"
        styles={{ body: { padding: 0 } }}
        extra={
          <DownloadAll
            size="small"
            name="证据包目录.csv"
            columns={EXPORT_COLUMNS}
            readPage={pages.readPage}
            disabled={jobs.length === 0}
          >
            导出目录
          </DownloadAll>
        }
      >
        <Table<JobRow>
          size="small"
          key={page}
          rowKey="id"
          dataSource={[...jobs]}
          scroll={{ x: 720 }}
          pagination={jobs.length > 10 ? { defaultPageSize: 10 } : false}
          locale={{
            emptyText: (
              <Empty description={page === 1 ? '还没有导出过。按“导出证据包”生成第一个。' : '没有更早的。'} />
            ),
          }}
          expandable={{
            expandedRowRender: checksRow,
            rowExpandable: (job) => checksOf(job).length > 0,
          }}
          columns={[
            {
              title: '导出时间',
              dataIndex: 'createdAt',
              width: 170,
              sorter: (a, b) => a.createdAt.localeCompare(b.createdAt),
              render: written,
            },
            { title: '导出人', dataIndex: 'by', width: 110 },
            { title: '核验', render: (_, job) => <Summary job={job} /> },
            { title: '下载', width: 150, render: (_, job) => <Download job={job} /> },
          ]}
        />
      </Card>
      <JobPages pages={pages} />
    </Flex>
  );
}

const STATES: Readonly<Record<JobRow['state'], string>> = {
  waiting: '排队中',
  running: '正在导出',
  done: '已完成',
  failed: '没有完成',
  cancelled: '已取消',
};

const EXPORT_COLUMNS: readonly [string, (job: JobRow) => string | number][] = [
  ['导出时间', (job) => written(job.createdAt)],
  ['导出人', (job) => job.by],
  ['状态', (job) => STATES[job.state]],
  ['核验', summaryOf],
];

function summaryOf(job: JobRow): string {
  if (job.state !== 'done') return `${STATES[job.state]}${job.error === null ? '' : `：${job.error}`}`;
  const checks = checksOf(job);
  const failed = checks.filter(({ outcome }) => outcome === 'FAILED').length;
  const held = checks.filter(({ outcome }) => outcome === 'ok').length;
  const waiting = checks.length - failed - held;
  return [
    `${checks.length} 项核验，${held} 项成立`,
    ...(waiting > 0 ? [`${waiting} 项还没有可查的内容`] : []),
    ...(failed > 0 ? [`${failed} 项不成立`] : []),
  ].join('，');
}

function checksRow(job: JobRow) {
  return <PackageChecks checks={checksOf(job)} />;
}

function Summary({ job }: { job: JobRow }) {
  const isSound = job.state === 'done' && checksOf(job).every(({ outcome }) => outcome !== 'FAILED');
  return <span className={isSound ? 'holds' : job.state === 'done' ? 'fails' : ''}>{summaryOf(job)}</span>;
}

function Download({ job }: { job: JobRow }) {
  const mayDownload = useSession().acts.includes('export-package');
  if (job.state !== 'done') return '—';
  if (!mayDownload) return <span className="shell-subtitle">当前岗位不能下载</span>;
  return (
    <a href={`/api/jobs/${job.id}/package.zip`} download="证据包.zip">
      <DownloadOutlined /> 下载证据包
    </a>
  );
}
