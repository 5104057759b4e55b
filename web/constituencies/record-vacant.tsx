import { Form, Input, InputNumber } from 'antd';
import { type Category, openSeats } from './seat-category.ts';
import { ActModal } from '../widgets/act-form.tsx';

interface Vacancy {
  readonly seats: number;
  readonly reason: string;
}

/** 登记暂缺名额, with the reason. */
export function RecordVacant(props: { election: string; category: Category; onClose: () => void }) {
  const { election, category, onClose } = props;
  const open = openSeats(category);
  return (
    <ActModal<'record-vacant-seats', Vacancy>
      act="record-vacant-seats"
      title={`登记暂缺：${category.name}`}
      initial={{ seats: open }}
      draft={{ about: category.id }}
      input={(values) => ({ election, category: category.id, ...values })}
      send="登记暂缺名额"
      onClose={onClose}
    >
      <Form.Item
        label="暂缺的名额"
        name="seats"
        extra={`这一类还有 ${open} 名没有落实`}
        rules={[
          { required: true, type: 'number', min: 1, max: open, message: `请填写 1 至 ${open} 之间的数` },
        ]}
      >
        <InputNumber precision={0} suffix="名" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        label="原因"
        name="reason"
        extra="写进选务日志，公布选区和归档时都看得到"
        rules={[{ required: true, whitespace: true, max: 200, message: '请写明暂缺的原因，至多 200 个字' }]}
      >
        <Input placeholder="方案规定暂缺，留待补选" />
      </Form.Item>
    </ActModal>
  );
}
