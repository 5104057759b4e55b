import { ACTS } from '@xuanwu/rules/acts.ts';
import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { CASE_DECISIONS } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { Card, Flex, Form, Input, Modal, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { LEVELS, written } from '../../widgets/words.ts';
import { recordName } from './case-words.ts';

/** 办理经过: every decision with its reason, the last first; the one that holds can be undone. */
export function CaseDecisions({ view }: { view: CaseView }) {
  if (view.decisions.length === 0) return null;
  const standing = view.decisions.find(({ kind, isUndone }) => kind !== 'reopen' && !isUndone);
  return (
    <Card size="small" title="办理经过" extra={standing && <Undo view={view} decision={standing} />}>
      <Timeline
        items={view.decisions.map((decision) => ({
          key: decision.id,
          content: <Decided view={view} decision={decision} />,
        }))}
      />
    </Card>
  );
}

type Decision = CaseView['decisions'][number];

function Decided({ view, decision }: { view: CaseView; decision: Decision }) {
  const { kind, reason, by, at, isUndone } = decision;
  const about = whatOf(view, decision);
  return (
    <Flex vertical>
      <Typography.Text delete={isUndone} strong>
        {CASE_DECISIONS[kind]}
        {about !== '' && `：${about}`}
      </Typography.Text>
      <span>{reason}</span>
      <span className="shell-subtitle">
        {by}，{written(at)}
        {isUndone ? '，已撤销' : ''}
      </span>
    </Flex>
  );
}

/** 留下的是哪一份、改到哪里、从哪一级除名: the record as the comparison above heads it. */
function whatOf({ subjects }: CaseView, { kind, person, places, levels }: Decision): string {
  const place = subjects.findIndex((subject) => person !== null && subject.person === person);
  const record = subjects.length > 1 && place >= 0 ? recordName(place) : '';
  const where = places.join('、');
  switch (kind) {
    case 'merge':
      return [record && `留下${record}`, where && `登记在${where}`].filter(Boolean).join('，');
    case 'move':
      return `${record}改到${where}`;
    case 'strike':
      return `${record}从${levels.map((level) => LEVELS[level]).join('、')}名单除名`;
    case 'register':
      return where && `登记在${where}`;
    case 'keep':
    case 'reopen':
    case 'settled-since':
    case 'settled-elsewhere':
      return '';
  }
}

function Undo({ view, decision }: { view: CaseView; decision: Decision }) {
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const act = decision.needsCorrection ? 'reopen-case-by-correction' : 'reopen-case';
  const reopen = useAct(act);
  const close = () => {
    setOpen(false);
    reopen.reset();
    form.resetFields();
  };
  return (
    <>
      <ActButton act={act} onClick={() => setOpen(true)}>
        撤销这个决定
      </ActButton>
      <Modal
        title={`撤销“${CASE_DECISIONS[decision.kind]}”`}
        open={isOpen}
        okText={ACTS[act].title}
        cancelText="不撤销"
        confirmLoading={reopen.isPending}
        onOk={form.submit}
        onCancel={close}
        destroyOnHidden
      >
        <p>登记、号码和名单恢复到决定以前，事项重新待办。决定以后又有变化的，撤销不了，会说明是什么变了。</p>
        <Form<{ reason: string }>
          form={form}
          layout="vertical"
          onFinish={({ reason }) => reopen.mutate({ case: view.id, reason }, { onSuccess: close })}
        >
          <Form.Item
            name="reason"
            label="撤销的理由"
            rules={[{ required: true, whitespace: true, message: '请写明撤销的理由' }]}
          >
            <Input.TextArea rows={3} maxLength={300} showCount />
          </Form.Item>
          <Flex vertical gap={12}>
            <ProblemAlert error={reopen.error} />
            <SecondPerson act={act} />
          </Flex>
        </Form>
      </Modal>
    </>
  );
}
