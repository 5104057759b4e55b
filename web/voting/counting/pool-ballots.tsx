import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { bundleSizes } from '@xuanwu/rules/bundles.ts';
import { Card, Flex, Form, InputNumber, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped } from '../../widgets/words.ts';
import { foundInAll } from './counting-state.ts';

interface Values {
  readonly size: number | null;
  readonly tables: number | null;
}

/** 混合分捆: asked once all boxes are counted; how large a bundle is and how many tables count is the office's to say. */
export function PoolBallots({ round }: { round: RoundRow }) {
  const [form] = Form.useForm<Values>();
  const pool = useAct('pool-ballots');
  useFieldErrors(form, pool.error);
  const size = Form.useWatch('size', form);
  const found = foundInAll(round);
  const bundles = typeof size === 'number' && size >= 20 ? bundleSizes(found, size).length : undefined;
  return (
    <Card size="small" title="混合选票并分捆">
      <Flex vertical gap={8}>
        <Typography.Text type="secondary">
          把各票箱的选票放在一起混合，再分成捆交给各计票桌。每个票箱只核对票数，不按票箱计得票。
        </Typography.Text>
        <ProblemAlert error={pool.error} />
        <Form<Values>
          form={form}
          layout="inline"
          initialValues={{ size: 100, tables: 1 }}
          onFinish={(values) =>
            pool.mutate({ round: round.id, size: values.size ?? 0, tables: values.tables ?? 0 })
          }
          style={{ rowGap: 8 }}
        >
          <Form.Item name="size" label="每捆" rules={[{ required: true, message: '请填写每捆张数' }]}>
            <InputNumber min={20} max={1000} precision={0} suffix="张" style={{ width: 110 }} />
          </Form.Item>
          <Form.Item name="tables" label="计票桌" rules={[{ required: true, message: '请填写几张计票桌' }]}>
            <InputNumber min={1} max={99} precision={0} suffix="张" style={{ width: 100 }} />
          </Form.Item>
          <ActButton
            act="pool-ballots"
            state={{ round: round.state }}
            type="primary"
            htmlType="submit"
            loading={pool.isPending}
          >
            混合分捆
          </ActButton>
        </Form>
        {bundles !== undefined && (
          <Typography.Text>
            各票箱共 {grouped(found)} 张，分成 {bundles} 捆；最后不足半捆的并入前一捆。
          </Typography.Text>
        )}
      </Flex>
    </Card>
  );
}
