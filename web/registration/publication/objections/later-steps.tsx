import type { RollObjectionRow } from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import { NOTICE_WAYS } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../../api/acts.ts';
import { useToday } from '../../../api/use-installation.ts';
import { ActModal, requiredText } from '../../../widgets/act-form.tsx';
import { DayPicker } from '../../../widgets/day-picker.tsx';
import { optionsOf } from '../../../widgets/options.ts';

interface Props {
  readonly objection: RollObjectionRow;
  readonly onClose: () => void;
}

const DAY = [{ required: true, message: '请选日期' }];

type Notice = Omit<ActShapes['notify-roll-objection']['input'], 'objection'>;

/** 通知申诉人: how the decision reached him. */
export function NotifyObjector({ objection: { id, number }, onClose }: Props) {
  const today = useToday() ?? '';
  return (
    <ActModal<'notify-roll-objection', Notice>
      act="notify-roll-objection"
      title={`通知申诉人：第 ${number} 号`}
      initial={{ notifiedOn: today, how: 'in-person' }}
      input={(values) => ({ objection: id, ...values })}
      send="登记通知"
      onClose={onClose}
    >
      <Form.Item name="how" label="怎样送到">
        <Radio.Group options={optionsOf(NOTICE_WAYS)} />
      </Form.Item>
      <Form.Item name="notifiedOn" label="哪一天" rules={DAY}>
        <DayPicker />
      </Form.Item>
    </ActModal>
  );
}

type Suit = Omit<ActShapes['record-roll-suit']['input'], 'objection'>;

/** 登记诉讼. */
export function RecordSuit({ objection: { id, number, sueBy }, onClose }: Props) {
  const today = useToday() ?? '';
  return (
    <ActModal<'record-roll-suit', Suit>
      act="record-roll-suit"
      title={`登记诉讼：第 ${number} 号`}
      initial={{ suedOn: today }}
      input={(values) => ({ objection: id, ...values })}
      send="登记诉讼"
      onClose={onClose}
    >
      <Form.Item
        name="suedOn"
        label="起诉的日期"
        {...(sueBy !== null && { extra: `最迟 ${sueBy}。` })}
        rules={DAY}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item name="court" label="法院" rules={requiredText('请填写法院名称')}>
        <Input maxLength={60} placeholder="选区所在地的基层人民法院" />
      </Form.Item>
      <Form.Item name="caseNumber" label="案号" rules={requiredText('请填写案号')}>
        <Input maxLength={60} />
      </Form.Item>
    </ActModal>
  );
}

/** 撤回申诉. */
export function WithdrawObjection({ objection: { id, number }, onClose }: Props) {
  const today = useToday() ?? '';
  return (
    <ActModal<'withdraw-roll-objection', { withdrawnOn: string }>
      act="withdraw-roll-objection"
      title={`申诉人撤回：第 ${number} 号`}
      initial={{ withdrawnOn: today }}
      input={(values) => ({ objection: id, ...values })}
      send="登记撤回"
      onClose={onClose}
    >
      <p>申诉人自己要求撤回的才登记。期限以内可以再申诉。</p>
      <Form.Item name="withdrawnOn" label="哪一天撤回" rules={DAY}>
        <DayPicker />
      </Form.Item>
    </ActModal>
  );
}
