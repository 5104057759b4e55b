import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Flex, Form, InputNumber } from 'antd';
import { useToday } from '../../api/use-installation.ts';
import { ActDrawer, required } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
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
  const today = useToday();
  return (
    <ActDrawer<'record-consultation', Values>
      act="record-consultation"
      title={`${group.name}：第 ${round.number} 轮协商结果`}
      width={640}
      initial={{
        ...(today !== undefined && { heldOn: today }),
        opinions: round.form === 'lists' ? [{}] : round.candidates.map(() => ({})),
      }}
      draft={{ about: `${round.id} ${group.id}` }}
      input={({ heldOn, present, opinions = [] }) => ({
        consultation: round.id,
        group: group.id,
        heldOn,
        present,
        opinions: opinions.flatMap(({ candidates = [], voters }, index) => {
          const named = round.form === 'lists' ? candidates : idAt(round, index);
          return named.length === 0 || typeof voters !== 'number' ? [] : [{ candidates: named, voters }];
        }),
      })}
      send="登记"
      onClose={onClose}
    >
      <Flex gap={16} wrap>
        <Form.Item
          name="heldOn"
          label="小组开会日期"
          style={{ flex: '1 1 180px' }}
          rules={required('请选日期')}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="present"
          label="到会人数"
          style={{ flex: '1 1 180px' }}
          extra={`小组共 ${group.voters} 人；到会不足 ${view.leastPresent} 人的与相邻小组合并开会。`}
          rules={required('请填写到会人数')}
        >
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Flex>
      <OpinionFields view={view} round={round} />
      <p className="shell-subtitle">
        照召集人签名的协商记录表填写合计数，不写谁赞成谁。保存后可以附上记录表的照片。
      </p>
    </ActDrawer>
  );
}

/** Each nominee has a line of his own, in the order of the round. */
function idAt({ candidates }: Round, index: number): string[] {
  return candidates.slice(index, index + 1).map(({ id }) => id);
}
