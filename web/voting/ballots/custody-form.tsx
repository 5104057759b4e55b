import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Checkbox, Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { CLOCK_TIME } from '../clock-time.ts';

type CustodyInput = ActShapes['record-box-custody']['input'];
type Done = CustodyInput['done'];

interface Typed {
  readonly step: Done['step'];
  readonly at: string;
  readonly seal: string;
  readonly isIntact?: boolean;
  readonly people?: string[];
  readonly voters?: number;
  readonly signatures?: number;
  readonly from?: string;
  readonly to?: string;
  readonly where?: string;
}

const STEPS: Readonly<Record<Done['step'], string>> = {
  'shown-empty': '当众验空并加封',
  'handed-over': '移交',
  'slot-sealed': '密封投票口',
  opened: '共同开箱',
};

/** 登记票箱交接: one step, as it stands on the card of the box. */
export function CustodyForm(props: { place: PollingPlaceRow; electionDay: string; onDone: () => void }) {
  const { place, electionDay, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const record = useAct('record-box-custody');
  const step = Form.useWatch('step', form) ?? 'shown-empty';
  useFieldErrors(form, record.error);
  const isMobile = place.kind === 'mobile-box';
  return (
    <Form<Typed>
      form={form}
      name="custody"
      layout="vertical"
      initialValues={{ step: 'shown-empty', isIntact: true }}
      onFinish={(typed) =>
        record.mutate(
          { place: place.id, electionDay, at: typed.at, done: doneOf(typed, isMobile) },
          { onSuccess: onDone },
        )
      }
    >
      <Form.Item name="step" label="事项">
        <Select options={optionsOf(STEPS)} />
      </Form.Item>
      <Form.Item name="at" label="时间" rules={[CLOCK_TIME]}>
        <Input placeholder="07:00" />
      </Form.Item>
      <Form.Item
        name="seal"
        label={step === 'slot-sealed' ? '投票口的封签号' : '封签号'}
        {...((step === 'handed-over' || step === 'opened') && {
          extra: '照着箱上的封签填写，不要照抄记录。',
        })}
        rules={[{ required: true, whitespace: true, message: '请填写封签号' }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      {(step === 'handed-over' || step === 'opened') && (
        <Form.Item name="isIntact" valuePropName="checked">
          <Checkbox>封签完好</Checkbox>
        </Form.Item>
      )}
      {step === 'handed-over' ? (
        <>
          <TextField name="from" label="交出人" />
          <TextField name="to" label="接收人" />
          <TextField name="where" label="在哪里移交" />
        </>
      ) : (
        <Form.Item
          name="people"
          label={step === 'opened' ? '开箱人（至少两人）' : '在场监票人'}
          rules={[{ required: true, message: '请填写姓名' }]}
        >
          <Select
            mode="tags"
            tokenSeparators={['、', ' ', '，']}
            options={place.staff.map(({ name }) => ({ value: name, label: name }))}
          />
        </Form.Item>
      )}
      {step === 'shown-empty' && <NumberField name="voters" label="在场选民人数" />}
      {step === 'slot-sealed' && isMobile && <NumberField name="signatures" label="签名册上的签名人数" />}
      <Flex vertical gap={12}>
        <ProblemAlert error={record.error} />
        <ActButton act="record-box-custody" type="primary" htmlType="submit" loading={record.isPending} />
      </Flex>
    </Form>
  );
}

function TextField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input maxLength={40} />
    </Form.Item>
  );
}

function NumberField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <InputNumber min={0} max={100_000} precision={0} style={{ width: 160 }} />
    </Form.Item>
  );
}

function doneOf(typed: Typed, isMobile: boolean): Done {
  const { step, seal, isIntact = false, people = [], voters = 0, signatures = 0 } = typed;
  switch (step) {
    case 'shown-empty':
      return { step, seal, scrutineers: people, voters };
    case 'handed-over':
      return { step, seal, isIntact, from: typed.from ?? '', to: typed.to ?? '', where: typed.where ?? '' };
    case 'slot-sealed':
      return { step, seal, scrutineers: people, signatures: isMobile ? signatures : null };
    case 'opened':
      return { step, seal, isIntact, openers: people };
  }
}
