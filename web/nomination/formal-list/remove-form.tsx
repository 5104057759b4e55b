import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Form, Input, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { MeetingFields } from '../../widgets/meeting-fields.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { REMOVAL_GROUNDS } from './removal-grounds.ts';

const ACT = 'remove-formal-candidate';

type Values = Omit<ActShapes[typeof ACT]['input'], 'constituency' | 'candidate'>;

/** 公布后撤出正式代表候选人: the ground of the law, its document, and the meeting that decided. */
export function RemoveForm(props: {
  constituency: ConstituencyRow;
  candidate: { readonly id: string; readonly name: string };
  onClose: () => void;
}) {
  const { constituency, candidate, onClose } = props;
  return (
    <ActDrawer<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title={`${candidate.name}撤出正式代表候选人名单`}
      input={(values) => ({
        constituency: constituency.id,
        candidate: candidate.id,
        ...values,
        askedOn: values.ground === 'declined' ? (values.askedOn ?? null) : null,
      })}
      send="申请撤出"
      onClose={onClose}
    >
      <Form.Item
        name="ground"
        label="法定情形"
        extra="公布以后，只有这几种情形可以撤出名单。"
        rules={required('请选一种情形')}
      >
        <Select options={optionsOf(REMOVAL_GROUNDS)} />
      </Form.Item>
      <Form.Item noStyle dependencies={['ground']}>
        {({ getFieldValue }) =>
          getFieldValue('ground') === 'declined' && (
            <Form.Item name="askedOn" label="本人提出退出的日期" rules={required('请选日期')}>
              <DayPicker />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="document" label="证明文书" rules={requiredText('请填写文书，例如“死亡证明”')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="explanation" label="说明" rules={requiredText('请写明事实')}>
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
      <MeetingFields electionDay={constituency.electionDay} />
      <p className="shell-subtitle">确认以后，修改后的名单即为公布，已安排的投票的选票同时更正。</p>
    </ActDrawer>
  );
}
