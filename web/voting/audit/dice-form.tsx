import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Flex, Form, Input, Select, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly throws?: string;
  readonly place: string;
  readonly witnesses: readonly string[];
}

const ENOUGH = 20;

/** 登记当众掷骰: twenty throws or more, read out and written down one after the other, before witnesses. */
export function DiceForm({ round }: { round: RoundRow }) {
  const [form] = Form.useForm<Values>();
  const record = useAct('record-audit-dice');
  useFieldErrors(form, record.error);
  const typed = plain(Form.useWatch('throws', form));
  return (
    <Card size="small" title="当众掷骰">
      <Form<Values>
        form={form}
        layout="vertical"
        autoComplete="off"
        onFinish={({ throws, place, witnesses }) =>
          record.mutate({ round: round.id, throws: plain(throws), place, witnesses: [...witnesses] })
        }
      >
        <Typography.Paragraph type="secondary">
          在到场的人面前掷一颗六面骰子二十次以上，每掷一次念出点数、当场写下。抽哪几捆只由这串点数决定，谁都可以重新算出来。由另一人确认后生效。
        </Typography.Paragraph>
        <Form.Item
          name="throws"
          label="点数"
          required
          extra={`已写 ${typed.length} 次${typed.length < ENOUGH ? `，还差 ${ENOUGH - typed.length} 次` : ''}`}
          rules={[
            {
              validator: (_, value?: string) =>
                /^[1-6]{20,60}$/.test(plain(value))
                  ? Promise.resolve()
                  : Promise.reject(new Error('请依次写下二十次以上的点数，只用 1 到 6')),
            },
          ]}
        >
          <Input
            inputMode="numeric"
            maxLength={80}
            placeholder="例如 61524 36612 …"
            style={{ maxWidth: 420 }}
          />
        </Form.Item>
        <Form.Item
          name="place"
          label="地点"
          rules={[{ required: true, whitespace: true, message: '请填写地点' }]}
        >
          <Input maxLength={100} style={{ maxWidth: 420 }} />
        </Form.Item>
        <Form.Item
          name="witnesses"
          label="在场的人"
          required
          extra="写一个名字按一次回车。名字不写进选务日志。"
          rules={[
            {
              validator: (_, value: readonly string[] = []) =>
                value.length >= 2 ? Promise.resolve() : Promise.reject(new Error('至少写两位在场的人')),
            },
          ]}
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ' ']}
            style={{ maxWidth: 420 }}
          />
        </Form.Item>
        <Flex vertical gap={8} align="start">
          <ProblemAlert error={record.error} />
          {record.data?.kind === 'pending' && (
            <Alert type="info" showIcon title="已提交，等另一人在“待复核”里确认；确认以后抽出要复点的捆。" />
          )}
          <ActButton
            act="record-audit-dice"
            state={{ round: round.state }}
            type="primary"
            htmlType="submit"
            loading={record.isPending}
          />
        </Flex>
      </Form>
    </Card>
  );
}

function plain(throws: string | undefined): string {
  return (throws ?? '').replaceAll(/\s/g, '');
}
