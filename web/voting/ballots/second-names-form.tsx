import type { SecondNames } from '@xuanwu/server/phases/voting/ballots/second-names.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Flex, Form, Input } from 'antd';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 候选人姓名的第二种文字, for ballots in two languages. */
export function SecondNamesForm({ round, onDone }: { round: RoundRow; onDone: () => void }) {
  const read = useRead<SecondNames>(`/api/rounds/${round.id}/second-names`);
  return <Loaded read={read}>{(names) => <Fields round={round} names={names} onDone={onDone} />}</Loaded>;
}

function Fields(props: { round: RoundRow; names: SecondNames; onDone: () => void }) {
  const { round, names, onDone } = props;
  const [form] = Form.useForm<{ names: string[] }>();
  const set = useAct('set-second-names');
  useFieldErrors(form, set.error);
  return (
    <Form<{ names: string[] }>
      form={form}
      name="second-names"
      layout="vertical"
      initialValues={{ names: names.candidates.map(({ second }) => second) }}
      onFinish={(typed) =>
        set.mutate(
          {
            round: round.id,
            names: names.candidates.map(({ candidate }, index) => ({
              candidate,
              name: typed.names[index]?.trim() ?? '',
            })),
          },
          { onSuccess: onDone },
        )
      }
    >
      {!names.isBilingual && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title="这一级的选票只用一种文字；在“选票样式”里选了两种文字以后，下面的姓名才印在选票上。"
        />
      )}
      {names.candidates.map(({ candidate, name }, index) => (
        <Form.Item key={candidate} name={['names', index]} label={name}>
          <Input maxLength={80} placeholder="照本人的写法填写；没有的不填" />
        </Form.Item>
      ))}
      <Flex vertical gap={12}>
        <ProblemAlert error={set.error} />
        <ActButton
          act="set-second-names"
          state={{ round: round.state }}
          type="primary"
          htmlType="submit"
          loading={set.isPending}
        />
      </Flex>
    </Form>
  );
}
