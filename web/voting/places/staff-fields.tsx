import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { optionsOf } from '../../widgets/options.ts';
import { DUTIES } from '../polling-words.ts';

export const USUAL_STAFF = [
  { name: '', duty: 'presiding' },
  { name: '', duty: 'scrutineer' },
  { name: '', duty: 'scrutineer' },
  { name: '', duty: 'teller' },
];

/** 工作人员: one line a person. */
export function StaffFields() {
  return (
    <Form.List name="staff">
      {(fields, { add, remove }) => (
        <Flex vertical gap={8} role="group" aria-label="工作人员">
          {fields.map(({ key, name }, index) => (
            <Flex key={key} gap={8} align="start" wrap>
              <Form.Item
                name={[name, 'name']}
                style={{ flex: '1 1 110px', marginBottom: 0 }}
                rules={[
                  { required: true, whitespace: true, message: '请填写姓名，或者删去这一行' },
                  { max: 40, message: '姓名至多 40 个字' },
                  ({ getFieldValue }) => ({
                    validator: (_, typed: string) =>
                      isWrittenBefore(getFieldValue('staff') as StaffLine[], name)
                        ? Promise.reject(
                            new Error(`“${typed}”已经有这个职务，同一人只算一人；同名的另一人请在姓名后注明`),
                          )
                        : Promise.resolve(),
                  }),
                ]}
              >
                <Input placeholder="姓名" aria-label={`第 ${index + 1} 人的姓名`} />
              </Form.Item>
              <Form.Item name={[name, 'duty']} style={{ width: 120, marginBottom: 0 }}>
                <Select aria-label={`第 ${index + 1} 人的职务`} options={optionsOf(DUTIES)} />
              </Form.Item>
              <Form.Item name={[name, 'elected']} valuePropName="checked" style={{ marginBottom: 0 }}>
                <Checkbox aria-label={`第 ${index + 1} 人由选民推选`}>选民推选</Checkbox>
              </Form.Item>
              <Form.Item name={[name, 'kin']} style={{ flex: '1 1 220px', marginBottom: 0 }}>
                <KinField label={`第 ${index + 1} 人的近亲属`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                aria-label={`删去第 ${index + 1} 人`}
                onClick={() => remove(name)}
              />
            </Flex>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ name: '', duty: 'scrutineer' })}>
            添加一人
          </Button>
        </Flex>
      )}
    </Form.List>
  );
}

interface StaffLine {
  readonly name?: string;
  readonly duty?: string;
}

/** The same name with the same duty, in a line above. */
function isWrittenBefore(staff: readonly (StaffLine | undefined)[], index: number): boolean {
  const name = staff[index]?.name?.trim();
  if (name === undefined || name === '') return false;
  return staff
    .slice(0, index)
    .some((line) => line?.name?.trim() === name && line.duty === staff[index]?.duty);
}

const ASKED = { unasked: '没有询问近亲属', none: '不是候选人的近亲属', some: '是候选人的近亲属' } as const;

/** 近亲属中的候选人: asked of each, and written down as he answers. */
function KinField(props: {
  label: string;
  value?: readonly string[] | null;
  onChange?: (kin: readonly string[] | null) => void;
}) {
  const { label, value = null, onChange } = props;
  const [isSome, setSome] = useState(value !== null && value.length > 0);
  const answer = isSome ? 'some' : value === null ? 'unasked' : 'none';
  const choose = (chosen: keyof typeof ASKED) => {
    setSome(chosen === 'some');
    onChange?.(chosen === 'unasked' ? null : []);
  };
  return (
    <Space.Compact block>
      <Select<keyof typeof ASKED>
        aria-label={label}
        value={answer}
        options={optionsOf(ASKED)}
        style={{ width: isSome ? '50%' : '100%' }}
        onChange={choose}
      />
      {isSome && (
        <Select
          mode="tags"
          aria-label={`${label}：候选人姓名`}
          placeholder="候选人姓名"
          open={false}
          style={{ width: '50%' }}
          tokenSeparators={['、', '，', ' ']}
          value={[...(value ?? [])]}
          onChange={(names) => onChange?.(names)}
        />
      )}
    </Space.Compact>
  );
}
