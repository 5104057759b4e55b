import { articlesOfAct, type ActName } from '@xuanwu/rules/acts.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import type { CurrentCycle } from '@xuanwu/server/phases/preparation/cycle.schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Descriptions, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { openAttempts } from '../api/attempts.ts';
import { type ProblemError, writeJson } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { written } from '../widgets/words.ts';
import { afterwards } from '../widgets/pending-act-words.ts';
import { PendingElectionDayRecheck } from './pending-election-day.tsx';
import { Subject } from './pending-act-subject.tsx';

/** 复核: what exactly is asked for, what follows from it; then confirmed, or returned with a reason. */
export function DecideAct({ row, onClose }: { row: PendingActRow; onClose: () => void }) {
  const { message } = App.useApp();
  const electionDay = useRead<CurrentCycle>('/api/cycle').data?.cycle?.electionDay;
  const [isReturning, setReturning] = useState(false);
  const confirm = useDecision(row, 'confirm');
  const giveBack = useDecision(row, 'return');
  const isPending = confirm.isPending || giveBack.isPending;
  // Refused by law at the confirmation: decided for good, to be asked for again once that is mended.
  const isRefused = confirm.error?.problem.code === 'refused-by-law';
  const over = (said: string) => () => {
    void message.success(said);
    onClose();
  };
  return (
    <Modal
      title={`复核：${row.title}`}
      open
      width={row.about.electionDay ? 760 : 640}
      onCancel={onClose}
      footer={null}
    >
      <Flex vertical gap={16}>
        <Descriptions
          size="small"
          bordered
          column={1}
          styles={{ label: { whiteSpace: 'nowrap' } }}
          items={[
            { label: '要确认的', children: <Subject row={row} /> },
            ...row.asked.map(({ label, text }) => ({
              label,
              children: <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>,
            })),
            { label: '确认以后', children: afterwards(row.act) },
            { label: '申请人', children: `${row.askedBy}，${written(row.askedAt)}` },
            { label: '依据', children: articlesOfAct(row.act as ActName, electionDay) },
          ]}
        />
        {!isRefused && row.about.electionDay && <PendingElectionDayRecheck change={row.about.electionDay} />}
        {!isRefused && (
          <Alert type="info" title="请点开内容，对照原件看清楚。确认以后不能撤回；有误就退回并写明理由。" />
        )}
        <ProblemAlert error={confirm.error ?? giveBack.error} />
        {isRefused ? (
          <Flex justify="end">
            <Button onClick={onClose}>关闭</Button>
          </Flex>
        ) : isReturning ? (
          <ReturnForm
            isPending={isPending}
            onCancel={() => setReturning(false)}
            onReturn={(reason) =>
              giveBack.mutate({ reason }, { onSuccess: over('已退回，申请人看得到理由') })
            }
          />
        ) : (
          <Flex gap={8} justify="end">
            <Button disabled={isPending} onClick={() => setReturning(true)}>
              退回
            </Button>
            <Button
              type="primary"
              loading={confirm.isPending}
              onClick={() => confirm.mutate({}, { onSuccess: over(`已确认“${row.title}”`) })}
            >
              确认
            </Button>
          </Flex>
        )}
      </Flex>
    </Modal>
  );
}

function ReturnForm(props: { isPending: boolean; onCancel: () => void; onReturn: (reason: string) => void }) {
  const { isPending, onCancel, onReturn } = props;
  return (
    <Form<{ reason: string }>
      name="return-act"
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }) => onReturn(reason)}
    >
      <Form.Item
        label="退回的理由"
        name="reason"
        rules={[{ required: true, whitespace: true, max: 200, message: '请写明退回的理由，至多 200 个字' }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} placeholder="哪里不对，请申请人怎样改" />
      </Form.Item>
      <Flex gap={8} justify="end">
        <Button onClick={onCancel}>不退回了</Button>
        <Button danger type="primary" htmlType="submit" loading={isPending}>
          退回给申请人
        </Button>
      </Flex>
    </Form>
  );
}

/** With the key that an attempt has. The list is read again also after a refusal. */
function useDecision(row: PendingActRow, decision: 'confirm' | 'return') {
  const queries = useQueryClient();
  const [attempts] = useState(openAttempts);
  return useMutation<unknown, ProblemError, { reason?: string }>({
    mutationFn: (body) =>
      attempts([body])(body, (key) =>
        writeJson('POST', `/api/pending-acts/${row.id}/${decision}`, body, key),
      ),
    onSettled: () => queries.invalidateQueries(),
  });
}
