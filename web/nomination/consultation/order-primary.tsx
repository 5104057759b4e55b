import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useToday } from '../../api/use-installation.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ActDrawer, required } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';

interface Values {
  readonly heldOn: string;
  readonly choices: number;
  readonly wanted?: number | null;
  readonly meeting: Meeting;
}

/** 安排预选: the day, how many may be marked on a ballot, and the meeting that ordered it. */
export function OrderPrimary(props: { constituency: ConstituencyRow; view: ConsultationView }) {
  const { constituency, view } = props;
  const [isOpen, setOpen] = useState(false);
  const state = { constituency: constituency.stage };
  const last = view.primaries.at(-1);
  // Nothing to order while one runs, or once the primaries have said who stands.
  if ((last && last.result === null) || (view.basis.primarySelected && view.basis.unfinished === null))
    return null;
  const isAgain = last?.result?.valid === true && last.result.tied.length > 0;
  return (
    <>
      <ActButton act="order-primary" state={state} type="primary" onClick={() => setOpen(true)}>
        {isAgain ? '就票数相等的人再次预选' : '安排预选'}
      </ActButton>
      {isOpen && (
        <OrderForm constituency={constituency} view={view} isAgain={isAgain} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function OrderForm(props: {
  constituency: ConstituencyRow;
  view: ConsultationView;
  isAgain: boolean;
  onClose: () => void;
}) {
  const { constituency, view, isAgain, onClose } = props;
  const today = useToday();
  const open = isAgain ? (view.primaries.at(-1)?.result?.open ?? 1) : view.range.max;
  return (
    <ActDrawer<'order-primary', Values>
      act="order-primary"
      state={{ constituency: constituency.stage }}
      title="安排预选"
      initial={{ ...(today !== undefined && { heldOn: today }), choices: isAgain ? open : view.seats }}
      input={({ heldOn, choices, wanted, meeting }) => ({
        constituency: constituency.id,
        heldOn,
        choices,
        wanted: wanted ?? null,
        meeting,
      })}
      send="安排预选"
      onClose={onClose}
    >
      <Form.Item
        name="heldOn"
        label="预选日期"
        extra="无记名投票；要来得及在法定期限以前公布正式代表候选人名单。"
        rules={required('请选日期')}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item
        name="choices"
        label="每张票至多选几人"
        extra={`要选出的有 ${open} 人。`}
        rules={required('请填写人数')}
      >
        <InputNumber min={1} max={open} precision={0} style={{ width: 160 }} />
      </Form.Item>
      {view.fixesNumber && !isAgain && (
        <Form.Item name="wanted" label="正式候选人人数" rules={required('请填写人数')}>
          <InputNumber min={view.range.min} max={view.range.max} precision={0} style={{ width: 160 }} />
        </Form.Item>
      )}
      <MeetingFields electionDay={constituency.electionDay} />
    </ActDrawer>
  );
}
