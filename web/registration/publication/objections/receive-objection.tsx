import { OBJECTION_SUBJECTS } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { Checkbox, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../../api/acts.ts';
import { useToday } from '../../../api/use-installation.ts';
import { ActDrawer, required, requiredText } from '../../../widgets/act-form.tsx';
import { DayPicker } from '../../../widgets/day-picker.tsx';
import { optionsOf } from '../../../widgets/options.ts';
import { ConstituencySelect } from '../../constituency-select.tsx';
import { RollPerson } from './roll-person.tsx';

type Input = ActShapes['receive-roll-objection']['input'];
type Values = Omit<Input, 'person'> & { readonly person?: string };

/** 受理申诉: oral ones are written down here. */
export function ReceiveObjection({ onClose }: { onClose: () => void }) {
  const today = useToday() ?? '';
  return (
    <ActDrawer<'receive-roll-objection', Values>
      act="receive-roll-objection"
      title="受理名单申诉"
      initial={{
        about: 'inclusion',
        isOral: true,
        isOwn: false,
        isByCitizen: true,
        receivedOn: today,
      }}
      draft={{ never: ['objector', 'contact'] }}
      input={({ person, ...values }) => ({ ...values, person: person ?? null })}
      send="受理"
      onClose={onClose}
    >
      <Fields />
    </ActDrawer>
  );
}

function Fields() {
  return (
    <>
      <Form.Item name="constituency" label="对哪个选区的名单" rules={required('请选择选区')}>
        <ConstituencySelect placeholder="输入名称查找" />
      </Form.Item>
      <Form.Item name="receivedOn" label="收到申诉" extra="补录的，填当时收到的日期，期限从那一天算。">
        <DayPicker />
      </Form.Item>
      <Form.Item name="isOral" label="怎样提出">
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: '口头' },
            { value: false, label: '书面' },
          ]}
        />
      </Form.Item>
      <Form.Item name="objector" label="申诉人" rules={requiredText('请填写申诉人')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="contact"
        label="怎样联系他"
        extra="住址或者电话，处理决定要送到。加密保存，不进日志。"
        rules={requiredText('请填写怎样联系申诉人')}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="isByCitizen" valuePropName="checked">
        <Checkbox>申诉人是中华人民共和国公民</Checkbox>
      </Form.Item>
      <Form.Item name="isOwn" valuePropName="checked">
        <Checkbox>是他本人的事</Checkbox>
      </Form.Item>
      <Form.Item name="about" label="事由">
        <Radio.Group options={optionsOf(OBJECTION_SUBJECTS)} />
      </Form.Item>
      <Form.Item
        name="concerned"
        label="涉及谁"
        extra="照申诉人说的写。"
        rules={requiredText('请填写涉及谁')}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item noStyle dependencies={['constituency', 'about']}>
        {({ getFieldValue }) =>
          getFieldValue('about') !== 'omission' &&
          getFieldValue('constituency') !== undefined && (
            <Form.Item name="person" label="名单上的这个人（找得到的话）">
              <RollPerson constituency={getFieldValue('constituency') as string} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item
        name="statement"
        label="意见和理由"
        extra="口头申诉的，照申诉人说的记。"
        rules={requiredText('请写明申诉的意见和理由')}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
    </>
  );
}
