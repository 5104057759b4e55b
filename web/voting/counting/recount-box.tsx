import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { App, Flex, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

type Box = RoundRow['boxes'][number];

interface Values {
  readonly found: number;
  readonly reason: string;
}

/** 重新清点: a number that was miscounted or mistyped is put right by two people, before the ballots of all boxes are put together. */
export function RecountBox({ box, round }: { box: Box; round: RoundRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActButton
        act="recount-box"
        state={{ round: round.state }}
        size="small"
        type="link"
        aria-label={`重新清点：${box.name}`}
        onClick={() => setOpen(true)}
      >
        重新清点
      </ActButton>
      {isOpen && <RecountForm box={box} round={round} onClose={() => setOpen(false)} />}
    </>
  );
}

function RecountForm({ box, round, onClose }: { box: Box; round: RoundRow; onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const recount = useAct('recount-box');
  useFieldErrors(form, recount.error);
  const submit = async (values: Values) => {
    const sent = { ...values, round: round.id, place: box.place };
    const answer = await recount.mutateAsync(sent).catch(() => undefined);
    if (!answer) return;
    void message.success('已经提出，等待计票监督员确认');
    onClose();
  };
  return (
    <Modal
      title={`重新清点：${box.name}`}
      open
      onCancel={onClose}
      onOk={form.submit}
      okText="提出"
      okButtonProps={{ disabled: recount.isPending }}
      cancelText="取消"
    >
      <Flex vertical gap={8}>
        <SecondPerson act="recount-box" />
        <ProblemAlert error={recount.error} />
        <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
          <Form.Item
            name="found"
            label={`箱内选票（原来登记的是 ${box.found ?? 0} 张）`}
            rules={[{ required: true, message: '请填写重新清点的票数' }]}
          >
            <InputNumber min={0} max={9_999_999} precision={0} controls={false} />
          </Form.Item>
          <Form.Item name="reason" label="理由" rules={[{ required: true, message: '请写明为什么要改' }]}>
            <Input maxLength={200} placeholder="例如：录入时多打了一个 0" />
          </Form.Item>
        </Form>
      </Flex>
    </Modal>
  );
}
