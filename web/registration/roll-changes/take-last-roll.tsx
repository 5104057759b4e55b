import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { RollBalance } from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Card, Flex, Form, Input, Radio, Select, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

const ACT = 'take-last-roll';

interface Values {
  readonly source: 'cycle' | 'register';
  readonly previousCycle?: string;
  readonly lastElectionDay?: string;
  readonly document: string;
}

/** 取得上届名单: of a cycle that this system has held, or as it was imported. */
export function TakeLastRoll(props: {
  cycle: NonNullable<Home['cycle']>;
  previous: RollBalance['previousCycles'];
}) {
  const { cycle, previous } = props;
  const [form] = Form.useForm<Values>();
  const act = useAct(ACT);
  const submit = ({ source, previousCycle, lastElectionDay, document }: Values) =>
    act.mutate({
      cycle: cycle.id,
      previousCycle: source === 'cycle' ? (previousCycle ?? null) : null,
      lastElectionDay: source === 'cycle' ? null : (lastElectionDay ?? null),
      document,
    });
  return (
    <Card size="small" title="取得上届名单">
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ source: previous.length > 0 ? 'cycle' : 'register' }}
        onFinish={submit}
      >
        <Form.Item name="source" label="来源">
          <Radio.Group>
            <Flex vertical gap={8}>
              <Radio value="cycle" disabled={previous.length === 0}>
                本系统办过的换届{previous.length === 0 && '（没有）'}
              </Radio>
              <Radio value="register">已经导入的上届名单：现在登记册上的人就是上届名单</Radio>
            </Flex>
          </Radio.Group>
        </Form.Item>
        <Form.Item noStyle dependencies={['source']}>
          {({ getFieldValue }) =>
            getFieldValue('source') === 'cycle' ? (
              <Form.Item
                name="previousCycle"
                label="哪一次换届"
                rules={[{ required: true, message: '请选择上届换届' }]}
              >
                <Select
                  style={{ maxWidth: 420 }}
                  options={previous.map(({ id, name, electionDay }) => ({
                    value: id,
                    label: `${name}（选举日 ${electionDay}）`,
                  }))}
                />
              </Form.Item>
            ) : (
              <>
                <Typography.Paragraph type="secondary">
                  先在“文件导入”里导入上届名单，再办这一步；导入以后新登记的人，会被当作上届的。
                </Typography.Paragraph>
                <Form.Item
                  name="lastElectionDay"
                  label="上届选举日"
                  style={{ maxWidth: 240 }}
                  rules={[{ required: true, message: '请填上届选举日' }]}
                >
                  <DayPicker />
                </Form.Item>
              </>
            )
          }
        </Form.Item>
        <Form.Item
          name="document"
          label="依据"
          rules={[{ required: true, whitespace: true, message: '请写明上届名单的名称和公布日期' }]}
        >
          <Input
            maxLength={120}
            autoComplete="off"
            style={{ maxWidth: 420 }}
            placeholder="如：2011年10月公布的选民名单"
          />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={act.error} />
          <ActButton
            act={ACT}
            state={{ cycle: cycle.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
          />
        </Flex>
      </Form>
    </Card>
  );
}
