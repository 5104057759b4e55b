import {
  ARCHIVE_GROUPS,
  type ArchiveGroup,
  RETENTION_ARTICLE,
  RETENTION_TERMS,
  type RetentionTerm,
} from '@xuanwu/rules/archive-retention.ts';
import { Card, Flex, Form, Input, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { JobPages } from '../job-pages.tsx';
import type { PagesOfJobs } from '../use-job-pages.ts';
import { ArchiveList } from './archive-list.tsx';

/** 归档包: what goes to the archive, readable without this program. */
export function ArchivePackages({ cycle, archives }: { cycle: string; archives: PagesOfJobs }) {
  const { running, ended, page } = archives;
  return (
    <Card size="small" title="归档包">
      <Flex vertical gap={12}>
        <span className="shell-subtitle">
          全部应归档文书（PDF/A）、目录、数据表、证据包和哈希清单；不需要本系统也能打开和核对。
          保管期限由选举办按本机关的规定选定（{RETENTION_ARTICLE}）。
        </span>
        <AskForArchive cycle={cycle} isRunning={running !== undefined} />
        {running && <JobProgress job={running.id} />}
        <ArchiveList key={page} jobs={ended} />
        <JobPages pages={archives} />
      </Flex>
    </Card>
  );
}

interface Asked {
  readonly fonds: string;
  readonly terms: Record<ArchiveGroup, RetentionTerm>;
}

const GROUPS = Object.keys(ARCHIVE_GROUPS) as ArchiveGroup[];
const TERMS = Object.entries(RETENTION_TERMS).map(([value, { title: label }]) => ({ value, label }));

function AskForArchive({ cycle, isRunning }: { cycle: string; isRunning: boolean }) {
  const ask = useAct('export-archive');
  const [form] = Form.useForm<Asked>();
  const { outcome, record, routine } = ARCHIVE_GROUPS;
  const terms = { outcome: outcome.usual, record: record.usual, routine: routine.usual };
  return (
    <Form<Asked>
      form={form}
      layout="vertical"
      initialValues={{ fonds: '', terms }}
      onFinish={(asked) => ask.mutate({ cycle, ...asked })}
    >
      <Flex gap={16} wrap align="end">
        <Form.Item
          name="fonds"
          label="全宗号"
          rules={[
            { pattern: /^[A-Za-z0-9]{1,10}$/, message: '字母和数字，由档案馆给定' },
            { required: true, message: '请填全宗号' },
          ]}
        >
          <Input style={{ width: 120 }} maxLength={10} />
        </Form.Item>
        {GROUPS.map((group) => (
          <Form.Item key={group} name={['terms', group]} label={`${ARCHIVE_GROUPS[group].title}的保管期限`}>
            <Select style={{ width: 120 }} options={TERMS} />
          </Form.Item>
        ))}
        <Form.Item>
          <ActButton
            act="export-archive"
            type="primary"
            loading={ask.isPending}
            disabled={isRunning}
            htmlType="submit"
          />
        </Form.Item>
      </Flex>
      <ProblemAlert error={ask.error} />
    </Form>
  );
}
