import { ArchiveResultSchema } from '@xuanwu/server/reports/archive/archive.schema.ts';
import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Flex, Table } from 'antd';
import { useSession } from '../../api/session.tsx';
import { grouped, written } from '../../widgets/words.ts';

/** 已生成的归档包, newest first. */
export function ArchiveList({ jobs }: { jobs: readonly JobRow[] }) {
  if (jobs.length === 0) return null;
  return (
    <Table<JobRow>
      size="small"
      rowKey="id"
      dataSource={[...jobs]}
      scroll={{ x: 720 }}
      pagination={jobs.length > 5 ? { defaultPageSize: 5 } : false}
      columns={[
        { title: '生成时间', dataIndex: 'createdAt', width: 160, render: written },
        { title: '生成人', dataIndex: 'by', width: 100 },
        { title: '内容', render: (_, job) => <Contents job={job} /> },
        { title: '下载', width: 140, render: (_, job) => <Download job={job} /> },
      ]}
    />
  );
}

function Contents({ job }: { job: JobRow }) {
  const read = ArchiveResultSchema.safeParse(job.result);
  if (job.state === 'cancelled') return '已取消';
  if (job.state !== 'done' || !read.success) return `没有完成${job.error === null ? '' : `：${job.error}`}`;
  const { documents, pages, files, failures, checks, sums } = read.data;
  const isSound = checks.failed === 0 && failures.length === 0;
  return (
    <Flex vertical gap={4}>
      <span>{`${grouped(documents)} 件文书，${grouped(pages)} 页；共 ${grouped(files)} 个文件`}</span>
      <span className={isSound ? 'holds' : 'fails'}>
        {checks.failed === 0 ? '证据包核验没有不成立的' : `证据包核验有 ${checks.failed} 项不成立`}
        {failures.length > 0 && `；${failures.length} 件文书没有生成，见包内“说明.txt”`}
      </span>
      <span
        className="shell-subtitle"
        style={{ overflowWrap: 'anywhere' }}
      >{`哈希清单的 SHA-256：${sums}`}</span>
    </Flex>
  );
}

function Download({ job }: { job: JobRow }) {
  const mayDownload = useSession().acts.includes('export-archive');
  if (job.state !== 'done') return '—';
  if (!mayDownload) return <span className="shell-subtitle">当前岗位不能下载</span>;
  return (
    <a href={`/api/jobs/${job.id}/archive.zip`} download="归档包.zip">
      <DownloadOutlined /> 下载（ZIP）
    </a>
  );
}
