import { METHOD_WORDS } from '@xuanwu/rules/audit/claim-words.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Card, Flex, Form, InputNumber, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Values = Omit<ActShapes['order-audit']['input'], 'round'>;

/** 下达抽样审计: with its limit and its way of drawing; both are fixed before the dice. */
export function OrderAudit({ round, isAgain }: { round: RoundRow; isAgain: boolean }) {
  const [form] = Form.useForm<Values>();
  const order = useAct('order-audit');
  useFieldErrors(form, order.error);
  return (
    <Card size="small" title={isAgain ? '再下达一次抽样审计' : '下达抽样审计'}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ riskPercent: 10, method: 'by-weight' }}
        onFinish={(values) => order.mutate({ round: round.id, ...values })}
      >
        <Form.Item
          name="riskPercent"
          label="风险限度"
          extra="如果公布的结果是错的，抽样没有发现的可能至多是这么多。越小，抽得越多。"
          rules={[{ required: true, message: '请填写 1 到 20 的整数' }]}
        >
          <InputNumber min={1} max={20} precision={0} suffix="%" style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name="method" label="抽取办法">
          <Radio.Group>
            <Flex vertical gap={4}>
              <Radio value="by-weight">{METHOD_WORDS['by-weight']}：张数多、差距小的捆容易抽中</Radio>
              <Radio value="evenly">{METHOD_WORDS.evenly}：每捆一样</Radio>
            </Flex>
          </Radio.Group>
        </Form.Item>
        <Flex vertical gap={8} align="start">
          <ProblemAlert error={order.error} />
          <ActButton
            act="order-audit"
            state={{ round: round.state }}
            type="primary"
            htmlType="submit"
            loading={order.isPending}
          />
        </Flex>
      </Form>
    </Card>
  );
}
