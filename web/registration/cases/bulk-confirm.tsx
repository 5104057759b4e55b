import type { BulkPreview, BulkRule } from '@xuanwu/server/phases/registration/cases/bulk/bulk.schema.ts';
import { CASE_DECISIONS } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { Alert, Card, Flex, Form, Input, Statistic, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped } from '../../widgets/words.ts';

/** 预览和确认: what will happen in figures and by name, then the reason and the deed. */
export function BulkConfirm({ rule, preview }: { rule: BulkRule; preview: BulkPreview }) {
  const [job, setJob] = useState<string>();
  const decide = useAct('decide-cases');
  const { cases, fingerprint, examples } = preview;
  const submit = ({ reason }: { reason: string }) =>
    decide.mutate(
      { rule, reason, fingerprint },
      { onSuccess: (answer) => answer.kind === 'done' && setJob(answer.output.job) },
    );
  return (
    <Card size="small" title={`预览：${CASE_DECISIONS[rule.decision]}`}>
      <Flex vertical gap={12}>
        <Sums preview={preview} />
        {rule.kind === 'missed' && rule.registeredSince === null && cases > 0 && (
          <Alert
            type="warning"
            showIcon
            title="这里也有还没有登记的人：维持现状办结，他们就不在名单上"
            description="只办结立项以后已经登记的，条件里不要选“不限”；确实漏登的，逐件补充登记。"
          />
        )}
        <Table<BulkPreview['examples'][number]>
          size="small"
          rowKey="id"
          dataSource={[...examples]}
          scroll={{ x: 480 }}
          pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
          locale={{ emptyText: '没有符合条件的事项。请放宽条件再预览。' }}
          columns={[
            {
              title: rule.decision === 'merge' ? '当事人（第一个留下）' : '当事人',
              dataIndex: 'names',
              render: (names: readonly string[], { id }) => (
                <Link to={`/cases/${id}`}>{names.join('、')}</Link>
              ),
            },
            {
              title: '选区',
              dataIndex: 'places',
              render: (places: readonly string[]) => places.join('、') || '—',
            },
          ]}
        />
        {cases > examples.length && <span className="shell-subtitle">上面是前 {examples.length} 件。</span>}
        <Form<{ reason: string }> layout="vertical" onFinish={submit}>
          <Form.Item
            name="reason"
            label="成批处理的理由"
            rules={[{ required: true, whitespace: true, message: '请写明理由：凭什么这样成批处理' }]}
          >
            <Input.TextArea rows={2} maxLength={300} showCount />
          </Form.Item>
          <Flex vertical gap={12} align="start">
            <ProblemAlert error={decide.error} />
            <ActButton
              act="decide-cases"
              type="primary"
              htmlType="submit"
              loading={decide.isPending}
              disabled={cases === 0 || job !== undefined}
            >
              照预览处理 {grouped(cases)} 件
            </ActButton>
          </Flex>
        </Form>
        {job !== undefined && <JobProgress job={job} />}
      </Flex>
    </Card>
  );
}

function Sums({ preview: { cases, persons, withdrawn, struck, leftOut } }: { preview: BulkPreview }) {
  const { published, otherCounties } = leftOut;
  return (
    <>
      <Flex gap={32} wrap>
        <Statistic title="办结" value={grouped(cases)} suffix="件" />
        <Statistic title="涉及登记" value={grouped(persons)} suffix="份" />
        <Statistic title="撤下的登记" value={grouped(withdrawn)} suffix="份" />
        <Statistic title="县级名单减少" value={grouped(struck.county)} suffix="人" />
        <Statistic title="乡级名单减少" value={grouped(struck.township)} suffix="人" />
      </Flex>
      {published + otherCounties > 0 && (
        <Alert
          type="info"
          showIcon
          title={`另有 ${grouped(published + otherCounties)} 件符合条件，要逐件处理`}
          description={`名单已经公布、须两人办理的 ${grouped(published)} 件，涉及外县的 ${grouped(otherCounties)} 件。`}
        />
      )}
    </>
  );
}
