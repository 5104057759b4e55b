import { articleOf } from '@xuanwu/rules/articles.ts';
import type { DeputyRow } from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { Checkbox, Form, Input, Modal, Radio } from 'antd';
import { ACTS_OF_58, type Mark } from './credentials-words.ts';

interface Values {
  readonly kind: 'found' | 'postponed';
  readonly failing?: readonly Condition[];
  readonly unlawfulActs?: Extract<Mark, { kind: 'found' }>['finding']['unlawfulActs'];
  readonly isStateEmployee?: boolean;
  readonly document?: string;
  readonly reason?: string;
}

/** 选举法第四十七条所列的条件. */
const CONDITIONS = {
  isCitizen: '不是中华人民共和国公民',
  isAdult: '选举日未满十八周岁',
  hasPoliticalRights: '被剥夺政治权利',
  procedureLawful: '选举不符合法律规定的程序',
} as const;
type Condition = keyof typeof CONDITIONS;

/** 对一名当选人写审查意见: what was found, on which paper; or that it is put off. Nothing else can be written. */
export function MarkModal(props: { deputy: DeputyRow; onMark: (mark: Mark) => void; onClose: () => void }) {
  const { deputy, onMark, onClose } = props;
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  return (
    <Modal
      title={`审查意见：${deputy.name}`}
      open
      okText="写进这份报告"
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'found' }}
        onFinish={(values) => onMark(markOf(values))}
      >
        <Form.Item name="kind">
          <Radio.Group
            options={[
              { value: 'found', label: '发现问题' },
              { value: 'postponed', label: '暂缓提出意见' },
            ]}
          />
        </Form.Item>
        {kind === 'postponed' ? <Postponed /> : <Found electionDay={deputy.electionDay} />}
      </Form>
    </Modal>
  );
}

function Postponed() {
  return (
    <Form.Item
      name="reason"
      label="暂缓的原因"
      extra="有明确的线索正在核查的，可以暂缓；查清以后写进下一份报告。"
      rules={[{ required: true, whitespace: true, message: '请写明暂缓的原因' }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
}

function Found({ electionDay }: { electionDay: string }) {
  return (
    <>
      <Form.Item name="failing" label={`不符合的条件（${articleOf('res-review', electionDay)}）`}>
        <Checkbox.Group
          style={{ flexDirection: 'column', gap: 4 }}
          options={Object.entries(CONDITIONS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item
        name="unlawfulActs"
        label={`以什么违法行为当选（${articleOf('res-void-person', electionDay)}）`}
        extra="只有法律列明的行为使当选无效；其他违法行为如实写明，本身不使当选无效。"
        dependencies={['failing']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, acts: readonly string[] = []) =>
              acts.length + ((getFieldValue('failing') as string[] | undefined)?.length ?? 0) > 0
                ? Promise.resolve()
                : Promise.reject(new Error('请选查出的问题；没有问题的，不用写')),
          }),
        ]}
      >
        <Checkbox.Group style={{ flexDirection: 'column', gap: 4 }} options={ACTS_OF_58} />
      </Form.Item>
      <Form.Item name="isStateEmployee" valuePropName="checked">
        <Checkbox>当选人是国家工作人员</Checkbox>
      </Form.Item>
      <Form.Item
        name="document"
        label="依据的材料"
        rules={[{ required: true, whitespace: true, message: '请写明依据的材料' }]}
      >
        <Input maxLength={200} placeholder="例如：法院判决书文号" />
      </Form.Item>
    </>
  );
}

function markOf(values: Values): Mark {
  const { kind, failing = [], unlawfulActs = [], isStateEmployee = false, document, reason } = values;
  if (kind === 'postponed') return { kind, reason: reason ?? '' };
  const meets = (condition: Condition) => !failing.includes(condition);
  return {
    kind,
    finding: {
      isCitizen: meets('isCitizen'),
      isAdult: meets('isAdult'),
      hasPoliticalRights: meets('hasPoliticalRights'),
      procedureLawful: meets('procedureLawful'),
      unlawfulActs: [...unlawfulActs],
      isStateEmployee,
      document: document ?? null,
    },
  };
}
