import type { RowsToQuestion } from '@xuanwu/server/phases/registration/missed/question-import-rows.schema.ts';
import { CASE_KINDS } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import { IMPORT_PROBLEMS } from '@xuanwu/server/phases/registration/voter-import.schema.ts';
import { Alert, Flex, Modal, Statistic, Table, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { Loaded } from '../widgets/page.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped } from '../widgets/words.ts';

/** 列为核查事项: whoever cannot be registered by mending the file is asked about one by one; first it is shown who. */
export function QuestionRows({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  const read = useRead<RowsToQuestion>(isOpen ? `/api/imports/${id}/questions` : null);
  const question = useAct('question-import-rows');
  const answer = question.data?.kind === 'done' ? question.data.output : undefined;
  const { cases = 0, fingerprint = '' } = read.data ?? {};
  return (
    <Flex vertical gap={8} align="start">
      <Flex gap={8} wrap align="center">
        <ActButton
          act="question-import-rows"
          onClick={() => {
            question.reset();
            setOpen(true);
          }}
        >
          列为核查事项
        </ActButton>
        <Typography.Text type="secondary">
          没有号码、号码不对或者与别人相同、没有选区而认得出是谁的，每人立一件，逐人核实，免得漏登。
        </Typography.Text>
      </Flex>
      <Modal
        title="预览：列为核查事项"
        open={isOpen}
        width={720}
        okText={`立 ${grouped(cases)} 件`}
        cancelText="不立"
        okButtonProps={{ disabled: cases === 0 || read.isFetching }}
        confirmLoading={question.isPending}
        onOk={() => question.mutate({ import: id, fingerprint }, { onSuccess: () => setOpen(false) })}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Flex vertical gap={12}>
          <Loaded read={read}>{(preview) => <Preview preview={preview} />}</Loaded>
          <ProblemAlert error={question.error} />
        </Flex>
      </Modal>
      {answer && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`新立 ${answer.opened} 件，其中 ${answer.alike} 件登记册上有相像或者同号的人${answer.before > 0 ? `；以前立过 ${answer.before} 件` : ''}。`}
          description={<Link to="/cases">去登记核查</Link>}
        />
      )}
    </Flex>
  );
}

function Preview({ preview }: { preview: RowsToQuestion }) {
  const { cases, sharedNumber, alike, before, examples } = preview;
  return (
    <>
      <Flex gap={32} wrap>
        <Statistic title={CASE_KINDS.missed} value={grouped(cases - sharedNumber)} suffix="件" />
        <Statistic title={CASE_KINDS['shared-number']} value={grouped(sharedNumber)} suffix="件" />
        <Statistic title="登记册上有相像的人" value={grouped(alike)} suffix="件" />
        <Statistic title="以前立过，不再立" value={grouped(before)} suffix="行" />
      </Flex>
      <Table<RowsToQuestion['examples'][number]>
        size="small"
        rowKey="line"
        dataSource={[...examples]}
        pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: '没有要立的：问题行都已登记或者立过，或者认不出是谁。' }}
        columns={[
          { title: '行', dataIndex: 'line', width: 70, align: 'right' },
          {
            title: '姓名和没有登记的原因',
            dataIndex: 'name',
            render: (name: string, { problems }) => (
              <>
                {name}
                <div className="shell-subtitle">
                  {problems.map((problem) => IMPORT_PROBLEMS[problem]).join('；')}
                </div>
              </>
            ),
          },
          {
            title: '种类',
            dataIndex: 'kind',
            width: 96,
            render: (kind: RowsToQuestion['examples'][number]['kind'], { isAlike }) => (
              <>
                {CASE_KINDS[kind]}
                {isAlike && <div className="shell-subtitle">有相像的人</div>}
              </>
            ),
          },
        ]}
      />
      {cases > examples.length && (
        <Typography.Text type="secondary">上面是前 {examples.length} 件。</Typography.Text>
      )}
    </>
  );
}
