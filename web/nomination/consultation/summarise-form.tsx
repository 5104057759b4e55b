import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Form, Input, InputNumber, Radio } from 'antd';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';
import { namesOf, type Round } from './words.ts';

interface Values {
  readonly outcome: 'united' | 'another-round' | 'primary';
  readonly wanted?: number | null;
  readonly missing?: Readonly<Record<string, string>>;
  readonly meeting: Meeting;
}

/** 汇总: what the committee finds, and why some groups did not meet. */
export function SummariseForm(props: {
  constituency: ConstituencyRow;
  view: ConsultationView;
  round: Round;
  onClose: () => void;
}) {
  const { constituency, view, round, onClose } = props;
  const absent = view.groups.filter(({ id }) => !round.records.some(({ group }) => group === id));
  const list = round.proposal?.list ?? null;
  const mayBePrimary = round.candidates.length > view.range.max || view.mayNarrow || view.fixesNumber;
  return (
    <ActDrawer<'summarise-consultation', Values>
      act="summarise-consultation"
      state={{ constituency: constituency.stage }}
      title={`汇总第 ${round.number} 轮酝酿协商`}
      width={640}
      input={({ outcome, wanted, missing = {}, meeting }) => ({
        consultation: round.id,
        outcome,
        meeting,
        wanted: wanted ?? null,
        missing: absent.flatMap(({ id }) => (missing[id] ? [{ group: id, reason: missing[id] }] : [])),
      })}
      send="汇总"
      onClose={onClose}
    >
      <Form.Item name="outcome" label="选举委员会的认定" rules={required('请选一项')}>
        <Radio.Group
          style={{ display: 'grid', gap: 8 }}
          options={[
            {
              value: 'united',
              disabled: list === null && !view.fixesNumber,
              label: list
                ? `按较多数选民的意见：${namesOf(list, round.candidates)}`
                : '按较多数选民的意见（各小组合计还没有形成）',
            },
            { value: 'another-round', label: '交各小组再协商一轮' },
            { value: 'primary', disabled: !mayBePrimary, label: '没有形成较为一致的意见，进行预选' },
          ]}
        />
      </Form.Item>
      {view.fixesNumber && (
        <Form.Item name="wanted" label="正式候选人人数" extra="本地规定由选举委员会在法定范围以内定。">
          <InputNumber min={view.range.min} max={view.range.max} precision={0} style={{ width: 160 }} />
        </Form.Item>
      )}
      {absent.map(({ id, name }) => (
        <Form.Item
          key={id}
          name={['missing', id]}
          label={`${name}没有协商记录，原因`}
          rules={requiredText('请写明为什么没有开会')}
        >
          <Input maxLength={120} />
        </Form.Item>
      ))}
      <MeetingFields electionDay={constituency.electionDay} />
    </ActDrawer>
  );
}
