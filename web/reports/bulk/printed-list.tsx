import { type PrintResult, PrintResultSchema } from '@xuanwu/server/reports/bulk/bulk.schema.ts';
import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, written } from '../../widgets/words.ts';
import { PrintedFiles } from './printed-files.tsx';

/** 已生成的批次, newest first: how much, until when, and the ZIP. */
export function PrintedList({ jobs }: { jobs: readonly JobRow[] }) {
  const [opened, setOpened] = useState<JobRow>();
  if (jobs.length === 0) return null;
  return (
    <>
      <Table<JobRow>
        size="small"
        rowKey="id"
        dataSource={[...jobs]}
        scroll={{ x: 720 }}
        pagination={jobs.length > 5 ? { defaultPageSize: 5 } : false}
        columns={[
          { title: '生成时间', dataIndex: 'createdAt', width: 160, render: written },
          { title: '文书', dataIndex: 'title', render: (title: string) => title.replace('批量生成', '') },
          { title: '生成人', dataIndex: 'by', width: 100 },
          { title: '结果', render: (_, job) => <Summary job={job} /> },
          {
            title: '下载',
            width: 260,
            render: (_, job) => <Actions job={job} onOpen={() => setOpened(job)} />,
          },
        ]}
      />
      {opened && <PrintedFiles job={opened.id} onClose={() => setOpened(undefined)} />}
    </>
  );
}

const ENDS: Readonly<Record<JobRow['state'], string>> = {
  waiting: '排队中',
  running: '正在生成',
  done: '已完成',
  failed: '没有完成',
  cancelled: '已取消，生成的部分已删除',
};

function resultOf(job: JobRow): PrintResult | undefined {
  const read = PrintResultSchema.safeParse(job.result);
  return job.state === 'done' && read.success ? read.data : undefined;
}

function Summary({ job }: { job: JobRow }) {
  const result = resultOf(job);
  if (!result) return <span>{`${ENDS[job.state]}${job.error === null ? '' : `：${job.error}`}`}</span>;
  const { files, pages, names, until, deletedOn, failures } = result;
  return (
    <Flex vertical gap={4}>
      <span>{`${grouped(files)} 个文件，${grouped(pages)} 页，${grouped(names)} 人次`}</span>
      <span className="shell-subtitle">
        {deletedOn === undefined ? `保存到 ${until}` : `已于 ${deletedOn} 删除`}
      </span>
      {failures.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${failures.length} 份没有生成`}
          description={failures.map((failure) => (
            <div key={failure}>{failure}</div>
          ))}
        />
      )}
    </Flex>
  );
}

function Actions({ job, onOpen }: { job: JobRow; onOpen: () => void }) {
  const remove = useAct('delete-printed-documents');
  const mayDownload = useSession().acts.includes('print-documents');
  const result = resultOf(job);
  if (!result || result.deletedOn !== undefined) return '—';
  if (!mayDownload) return <span className="shell-subtitle">当前岗位不能下载</span>;
  return (
    <Flex vertical gap={4}>
      <Flex gap={8} wrap align="center">
        <a href={`/api/jobs/${job.id}/printed.zip`} download="批量文书.zip">
          <DownloadOutlined /> 全部（ZIP）
        </a>
        <Button size="small" type="link" onClick={onOpen}>
          按选区下载
        </Button>
        <Popconfirm
          title="印完了，现在就删除这批文件？"
          okText="删除"
          cancelText="不删除"
          onConfirm={() => remove.mutate({ job: job.id })}
        >
          <ActButton act="delete-printed-documents" size="small" danger loading={remove.isPending}>
            删除
          </ActButton>
        </Popconfirm>
      </Flex>
      <ProblemAlert error={remove.error} />
    </Flex>
  );
}
