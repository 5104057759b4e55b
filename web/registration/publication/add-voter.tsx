import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Button, Drawer, Flex, Form, Input, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { VoterFields } from '../voter-fields.tsx';
import { type VoterValues, voterDetails } from '../voter-values.ts';
import {
  UnnumberedAddition,
  type UnnumberedAdditionValues,
  unnumberedOf,
} from '../without-number/unnumbered-fields.tsx';

interface Values extends VoterValues, UnnumberedAdditionValues {
  readonly isNumbered: boolean;
  readonly reason: string;
}

interface Props {
  readonly constituency: ConstituencyRow;
  readonly onClose: () => void;
}

/** 补登: someone left out of a published roll, asked for with its reason. */
export function AddVoter({ isOpen, ...props }: Props & { isOpen: boolean }) {
  return (
    <Drawer
      title={`补登到${props.constituency.name}选民名单`}
      open={isOpen}
      onClose={props.onClose}
      size={520}
      destroyOnHidden
    >
      <AddForm {...props} />
    </Drawer>
  );
}

function AddForm({ constituency, onClose }: Props) {
  const { id, electionDay, stage } = constituency;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `add-voter ${id}`, ['idNumber', 'phone']);
  const correct = useAct('correct-roll');
  const submit = (values: Values) =>
    correct.mutate(
      { ...changeOf(values), constituency: id, reason: values.reason },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      scrollToFirstError
      initialValues={{ isNumbered: true }}
      onValuesChange={draft.keep}
      onFinish={submit}
    >
      <Form.Item name="isNumbered" label="有没有号码">
        <Radio.Group
          options={[
            { value: true, label: '有号码' },
            { value: false, label: '没有号码，凭其他材料' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['isNumbered']}>
        {({ getFieldValue }) =>
          getFieldValue('isNumbered') === true ? (
            <VoterFields electionDay={electionDay} />
          ) : (
            <UnnumberedAddition constituency={id} electionDay={electionDay} />
          )
        }
      </Form.Item>
      <Form.Item
        name="reason"
        label="补登的理由"
        extra="漏登、申诉成立、恢复政治权利、迁入等，写明凭什么材料。"
        rules={[{ required: true, whitespace: true, message: '请写明补登的理由和材料' }]}
      >
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={correct.error} />
        <SecondPerson act="correct-roll" />
        <Flex gap={8}>
          <ActButton
            act="correct-roll"
            state={{ constituency: stage }}
            type="primary"
            htmlType="submit"
            loading={correct.isPending}
          >
            提交补登
          </ActButton>
          <Button onClick={onClose}>关闭</Button>
        </Flex>
      </Flex>
    </Form>
  );
}

function changeOf(values: Values) {
  return values.isNumbered
    ? ({ kind: 'added', voter: voterDetails(values) } as const)
    : ({ kind: 'added-without-number', ...unnumberedOf(values), also: values.also ?? null } as const);
}
