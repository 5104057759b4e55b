import type { RoundDetail, WriteInWinner } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Card, DatePicker, Flex, Form, Input, InputNumber, Modal, Radio, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** 核实另选当选人: nobody had asked them before; the result is confirmed when each has been. */
export function WriteInWinners({ detail: { round, result } }: { detail: RoundDetail }) {
  const [asking, ask] = useState<string>();
  if (!result || result.writeInWinners.length === 0) return null;
  return (
    <Card size="small" title="另选当选人的核实">
      <Flex vertical gap={12}>
        {result.writeInWinners.map((winner) => (
          <Flex key={winner.name} gap={12} justify="space-between" align="start" wrap>
            <Winner winner={winner} />
            {!winner.check && (
              <ActButton
                act="check-write-in"
                state={{ round: round.state }}
                type="primary"
                onClick={() => ask(winner.name)}
                aria-label={`核实：${winner.name}`}
              >
                核实
              </ActButton>
            )}
          </Flex>
        ))}
      </Flex>
      {asking !== undefined && <Asking round={round.id} name={asking} onClose={() => ask(undefined)} />}
    </Card>
  );
}

function Winner({ winner: { name, check } }: { winner: WriteInWinner }) {
  if (!check)
    return (
      <span>
        <ExclamationCircleFilled className="fails" /> {name}
        不是提名的候选人。确认结果以前要核实身份、选民资格、其他职务和是否接受。
      </span>
    );
  return (
    <Flex vertical>
      <span>
        {check.accepts ? (
          <CheckCircleFilled className="holds" />
        ) : (
          <ExclamationCircleFilled className="fails" />
        )}{' '}
        {name}：名单第 {check.serial} 号{check.rollName}，
        {check.accepts ? '接受当选' : '不接受当选，由选举委员会研究处理'}
      </span>
      <Typography.Text type="secondary">
        {check.askedOn}核实；身份：{check.identity}；其他职务：{check.otherPosts}；{check.document}
      </Typography.Text>
    </Flex>
  );
}

interface Values {
  readonly serial: number;
  readonly identity: string;
  readonly otherPosts: string;
  readonly accepts: boolean;
  readonly askedOn: Dayjs;
  readonly document: string;
}

function Asking({ round, name, onClose }: { round: string; name: string; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const check = useAct('check-write-in');
  useFieldErrors(form, check.error);
  const required = (message: string) => [{ required: true, message }];
  return (
    <Modal
      title={`核实另选当选人：${name}`}
      open
      okText="登记核实结果"
      okButtonProps={{ disabled: check.isPending }}
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={({ askedOn, ...values }) =>
          check.mutate(
            { ...values, round, name, askedOn: askedOn.format('YYYY-MM-DD') },
            { onSuccess: onClose },
          )
        }
      >
        <ProblemAlert error={check.error} />
        <Form.Item name="serial" label="选民名单上的序号" rules={required('请在本选区选民名单上找到他')}>
          <InputNumber min={1} precision={0} controls={false} />
        </Form.Item>
        <Form.Item name="identity" label="怎样查明是本人" rules={required('请写明查验了什么')}>
          <Input maxLength={200} placeholder="例如：本人持居民身份证，与选民登记一致" />
        </Form.Item>
        <Form.Item
          name="otherPosts"
          label="其他职务"
          extra="是否担任无隶属关系的行政区域的代表、选举委员会成员等；没有的写“无”"
          rules={required('没有的写“无”')}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="accepts" label="是否接受" rules={required('请选择')}>
          <Radio.Group
            options={[
              { value: true, label: '接受当选' },
              { value: false, label: '不接受' },
            ]}
          />
        </Form.Item>
        <Form.Item name="askedOn" label="核实日期" rules={required('请选日期')}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="document" label="依据的材料" rules={required('请写明材料')}>
          <Input maxLength={200} placeholder="例如：本人签字的接受当选声明" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
