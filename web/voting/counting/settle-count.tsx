import { SEALED_REASON_HINT } from '@xuanwu/server/acts/sealed-reason.schema.ts';
import type { CountState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { AutoComplete, Card, Checkbox, Flex, Form, Input, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { grouped } from '../../widgets/words.ts';
import { groupsOf, type PersonOfName } from './write-in-groups.ts';

type Written = CountState['written'][number];

interface Values {
  /** Without a written name there is no such field. */
  readonly persons?: readonly PersonOfName[];
  readonly reason?: string;
}

/** 认定汇总: whose the written names are, and why bundles and boxes differ. Likenesses are shown; who is meant people decide. */
export function SettleCount({ round, count }: { round: RoundRow; count: CountState }) {
  const [form] = Form.useForm<Values>();
  const settle = useAct('settle-count');
  useFieldErrors(form, settle.error);
  const cast = count.bundles.reduce((sum, { agreed }) => sum + (agreed?.cast ?? 0), 0);
  const differs = cast !== count.found;
  return (
    <Card size="small" title="认定汇总">
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          persons: count.written.map(({ name, voters }) => ({ name, person: name, isVoter: voters > 0 })),
        }}
        onFinish={({ persons, reason }) =>
          settle.mutate({
            round: round.id,
            groups: groupsOf(persons ?? []),
            reason: differs ? (reason ?? null) : null,
          })
        }
      >
        <Flex vertical gap={12}>
          <SecondPerson act="settle-count" />
          {count.written.length > 0 && <WrittenNames written={count.written} />}
          {differs && (
            <Form.Item
              name="reason"
              label={`各捆共 ${grouped(cast)} 张，各票箱共 ${grouped(count.found)} 张，怎样认定`}
              extra={SEALED_REASON_HINT}
              rules={[{ required: true, whitespace: true, message: '请写明查明的原因和认定' }]}
            >
              <Input.TextArea
                maxLength={200}
                rows={2}
                placeholder="例如：两次点数无误，登记票箱时少点一张，以各捆为准"
              />
            </Form.Item>
          )}
          <ProblemAlert error={settle.error} />
          <div>
            <ActButton
              act="settle-count"
              state={{ round: round.state }}
              type="primary"
              htmlType="submit"
              loading={settle.isPending}
            >
              认定计票结果
            </ActButton>
          </div>
        </Flex>
      </Form>
    </Card>
  );
}

function WrittenNames({ written }: { written: readonly Written[] }) {
  return (
    <>
      <Typography.Text>
        选票上另写了 {written.length}{' '}
        个姓名。写法不同而是同一个人的，在“认定为”里写成同一个姓名；系统只提示相近的，不自行合并。
      </Typography.Text>
      {written.map(({ name, for: votes, alike, voters }, index) => (
        <Flex
          key={name}
          gap={12}
          align="center"
          wrap
          style={{ borderBlockEnd: '1px solid #f0f0f0', paddingBlockEnd: 8 }}
        >
          <Flex vertical style={{ flex: '1 1 220px' }}>
            <span>
              选票上写的“<strong>{name}</strong>”：{grouped(votes)} 票
            </span>
            {alike.map((other) => (
              <span key={other.name}>
                与“{other.name}”{other.likeness}
              </span>
            ))}
            <Typography.Text type="secondary">
              {voters === 0 ? '名单上没有这个姓名' : `名单上有 ${voters} 人是这个姓名`}
            </Typography.Text>
          </Flex>
          <Form.Item name={['persons', index, 'name']} hidden>
            <Input />
          </Form.Item>
          <Form.Item
            name={['persons', index, 'person']}
            label="认定为"
            layout="horizontal"
            style={{ marginBottom: 0, width: 220 }}
            rules={[{ required: true, whitespace: true, message: '请写明是谁' }]}
          >
            <AutoComplete
              aria-label={`“${name}”认定为`}
              options={[name, ...alike.map((other) => other.name)].map((value) => ({ value }))}
            />
          </Form.Item>
          <Form.Item name={['persons', index, 'isVoter']} valuePropName="checked" style={{ marginBottom: 0 }}>
            <Checkbox>是本选区选民</Checkbox>
          </Form.Item>
        </Flex>
      ))}
    </>
  );
}
