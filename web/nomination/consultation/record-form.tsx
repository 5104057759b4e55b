import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Drawer, Flex, Form, InputNumber } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { OpinionFields } from './opinion-fields.tsx';
import type { Round } from './words.ts';

interface Values {
  readonly heldOn: string;
  readonly present: number;
  readonly opinions?: readonly { readonly candidates?: string[]; readonly voters?: number | null }[];
}

/** 登记一个小组的协商结果, from the record that its convener signed. */
export function RecordForm(props: {
  view: ConsultationView;
  round: Round;
  group: { readonly id: string; readonly name: string; readonly voters: number };
  onClose: () => void;
}) {
  const { view, round, group, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `consultation ${round.id} ${group.id}`);
  const save = useAct('record-consultation');
  const today = useToday();
  useFieldErrors(form, save.error);
  const submit = ({ heldOn, present, opinions = [] }: Values) =>
    save.mutate(
      {
        consultation: round.id,
        group: group.id,
        heldOn,
        present,
        opinions: opinions.flatMap(({ candidates = [], voters }, index) => {
          const named = round.form === 'lists' ? candidates : idAt(round, index);
          return named.length === 0 || typeof voters !== 'number' ? [] : [{ candidates: named, voters }];
        }),
      },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Drawer
      open
      size="min(640px, 100vw)"
      title={`${group.name}：第 ${round.number} 轮协商结果`}
      onClose={onClose}
    >
      <Form<Values>
        form={form}
        name="record-consultation"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          heldOn: today,
          opinions: round.form === 'lists' ? [{}] : round.candidates.map(() => ({})),
        }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Flex gap={16} wrap>
          <Form.Item
            name="heldOn"
            label="小组开会日期"
            style={{ flex: '1 1 180px' }}
            rules={[{ required: true, message: '请选日期' }]}
          >
            <DayPicker />
          </Form.Item>
          <Form.Item
            name="present"
            label="到会人数"
            style={{ flex: '1 1 180px' }}
            extra={`小组共 ${group.voters} 人；到会不足 ${view.leastPresent} 人的与相邻小组合并开会。`}
            rules={[{ required: true, message: '请填写到会人数' }]}
          >
            <InputNumber min={1} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Flex>
        <OpinionFields view={view} round={round} />
        <Flex vertical gap={12} align="start">
          <p className="shell-subtitle">
            照召集人签名的协商记录表填写合计数，不写谁赞成谁。保存后可以附上记录表的照片。
          </p>
          <ProblemAlert error={save.error} />
          <ActButton act="record-consultation" type="primary" htmlType="submit" loading={save.isPending}>
            登记
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}

/** Each nominee has a line of his own, in the order of the round. */
function idAt({ candidates }: Round, index: number): string[] {
  return candidates.slice(index, index + 1).map(({ id }) => id);
}
