import {
  NOTICE_KINDS,
  type UnitNoticeRow,
} from '@xuanwu/server/phases/registration/contact/notice.schema.ts';
import { Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ConstituencySelect } from '../constituency-select.tsx';

const DAY = [{ required: true, message: '请选日期' }];

interface OfNotice {
  readonly notice: UnitNoticeRow;
  readonly today: string;
  readonly onClose: () => void;
}

type Sent = Omit<ActShapes['send-unit-notice']['input'], 'address' | 'expected'> & {
  readonly address?: string;
  readonly expected?: number | null;
};

/** 发出通知. */
export function SendNoticeForm({ today, onClose }: Omit<OfNotice, 'notice'>) {
  return (
    <ActModal<'send-unit-notice', Sent>
      act="send-unit-notice"
      title="发出登记通知"
      initial={{ kind: 'employer', sentOn: today }}
      input={({ address, expected, ...sent }) => ({
        ...sent,
        address: address ?? '',
        expected: expected ?? null,
      })}
      send="登记发出"
      onClose={onClose}
    >
      <Form.Item name="constituency" label="选区" rules={required('请选择选区')}>
        <ConstituencySelect placeholder="输入名称查找" />
      </Form.Item>
      <Form.Item name="kind" label="发给谁">
        <Select options={optionsOf(NOTICE_KINDS)} />
      </Form.Item>
      <Form.Item name="name" label="名称" rules={requiredText('请填写单位、小区或者楼栋的名称')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="address" label="地址">
        <Input maxLength={120} />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="sentOn" label="发出" rules={DAY}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="dueOn" label="名册应交回" rules={DAY}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="expected" label="估计人数">
          <InputNumber min={0} precision={0} suffix="人" style={{ width: 120 }} />
        </Form.Item>
      </Flex>
    </ActModal>
  );
}

/** 登记签收. */
export function ReceiptForm({ notice, today, onClose }: OfNotice) {
  return (
    <ActModal<'record-notice-receipt', { receivedOn: string; receivedBy: string }>
      act="record-notice-receipt"
      title={`登记签收：${notice.name}`}
      initial={{ receivedOn: today }}
      input={(values) => ({ notice: notice.id, ...values })}
      send="登记签收"
      onClose={onClose}
    >
      <Form.Item name="receivedOn" label="哪一天签收" rules={DAY}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="receivedBy" label="签收人" rules={requiredText('请填写签收人')}>
        <Input maxLength={40} />
      </Form.Item>
    </ActModal>
  );
}

interface List {
  readonly returnedOn: string;
  readonly people: number;
  readonly missing?: string;
}

/** 登记交回的名册. */
export function ReturnedListForm({ notice, today, onClose }: OfNotice) {
  return (
    <ActModal<'record-returned-list', List>
      act="record-returned-list"
      title={`登记名册：${notice.name}`}
      initial={{
        returnedOn: notice.returnedOn ?? today,
        ...(notice.people !== null && { people: notice.people }),
        missing: notice.missing.join('\n'),
      }}
      input={({ missing = '', ...list }) => ({ notice: notice.id, ...list, missing: namesIn(missing) })}
      send="登记名册"
      onClose={onClose}
    >
      <Flex gap={16} wrap>
        <Form.Item name="returnedOn" label="哪一天交回" rules={DAY}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="people" label="名册上的人数" rules={required('请填写人数')}>
          <InputNumber min={0} precision={0} suffix="人" style={{ width: 140 }} />
        </Form.Item>
      </Flex>
      <Form.Item name="missing" label="漏登的人" extra="名册上有、登记册上没有的，一行一个姓名。加密保存。">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </ActModal>
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[\n、，,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
