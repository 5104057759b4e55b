import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Select } from 'antd';
import { optionsOf } from '../widgets/options.ts';
import { DUTIES } from './polling-words.ts';

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
            <Flex key={key} gap={8} align="start">
              <Form.Item
                name={[name, 'name']}
                style={{ flex: 1, marginBottom: 0 }}
                rules={[
                  { required: true, whitespace: true, message: '请填写姓名，或者删去这一行' },
                  { max: 40, message: '姓名至多 40 个字' },
                ]}
              >
                <Input placeholder="姓名" aria-label={`第 ${index + 1} 人的姓名`} />
              </Form.Item>
              <Form.Item name={[name, 'duty']} style={{ width: 120, marginBottom: 0 }}>
                <Select aria-label={`第 ${index + 1} 人的职务`} options={optionsOf(DUTIES)} />
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
