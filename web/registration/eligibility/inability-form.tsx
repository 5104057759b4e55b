import { Alert, Button, Card, Checkbox, Flex, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { MeetingFields } from '../../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

const ACT = 'find-unable';

type Fact = ActShapes[typeof ACT]['input']['fact'];

/** 确认不能行使选举权利: the committee's finding on one person, with its papers and its meeting. */
export function InabilityForm(props: { person: string; electionDay: string; onClose: () => void }) {
  const { person, electionDay, onClose } = props;
  const [form] = Form.useForm<Fact>();
  const act = useAct(ACT);
  useFieldErrors(form, act.error);
  return (
    <Card size="small" title="确认不能行使选举权利">
      <Alert
        type="warning"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title="只有选举委员会能够确认，逐人决定"
        description="名册、证明都不能代替委员会的决定。间歇性的，只在发病期间不列入名单。"
      />
      <Form<Fact>
        form={form}
        name="inability"
        layout="vertical"
        scrollToFirstError
        initialValues={START}
        onFinish={(fact) =>
          act.mutate({ person, fact: { ...fact, until: fact.until ?? null } }, { onSuccess: onClose })
        }
      >
        <Form.Item name="incapacity" label="情形">
          <Radio.Group
            options={[
              { value: 'mental-illness', label: '精神病患者' },
              { value: 'other', label: '其他不能行使选举权利的' },
            ]}
          />
        </Form.Item>
        <Flex gap={12} wrap>
          <Form.Item name="from" label="从哪一天起" rules={[{ required: true, message: '请填开始的日期' }]}>
            <DayPicker />
          </Form.Item>
          <Form.Item name="until" label="到哪一天" tooltip="间歇性的填发病期间的末日；其余空着">
            <DayPicker />
          </Form.Item>
        </Flex>
        <Form.Item name="hasCertificate" valuePropName="checked" style={{ marginBlockEnd: 0 }}>
          <Checkbox>有医院证明</Checkbox>
        </Form.Item>
        <Form.Item name="hasGuardianConsent" valuePropName="checked">
          <Checkbox>有监护人同意</Checkbox>
        </Form.Item>
        <Form.Item
          name="document"
          label="证明文书"
          rules={[{ required: true, whitespace: true, message: '请写明证明文书的名称和文号' }]}
        >
          <Input maxLength={120} autoComplete="off" placeholder="如：市人民医院诊断证明" />
        </Form.Item>
        <MeetingFields electionDay={electionDay} />
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={act.error} />
          <SecondPerson act={ACT} />
          <Flex gap={8}>
            <ActButton act={ACT} type="primary" htmlType="submit" loading={act.isPending}>
              提交决定
            </ActButton>
            <Button onClick={onClose}>不提交</Button>
          </Flex>
        </Flex>
      </Form>
    </Card>
  );
}

const START = { incapacity: 'mental-illness', hasCertificate: false, hasGuardianConsent: false } as const;
