import { HANDED_OVER } from '@xuanwu/rules/committee-dissolution.ts';
import type { CommitteeRow } from '@xuanwu/server/reports/closing/closing.schema.ts';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ActForm } from '../../widgets/act-form.tsx';
import { DayField, TextField } from '../office-work/fields.tsx';

type Typed = Omit<ActShapes['dissolve-committee']['input'], 'election'>;

/** 移交并撤销: what is sealed is on the list already; the rest is written down. */
export function DissolveForm(props: { row: CommitteeRow; today: string; onDone: () => void }) {
  const { row, today, onDone } = props;
  const items = [
    ...(row.packages > 0
      ? [{ kind: 'ballots', title: '封存的选票和计票单', count: row.packages, unit: '包' }]
      : []),
    { kind: 'papers', title: '选举文书档案', unit: '卷' },
    { kind: 'seals', title: '选举委员会印章', count: 1, unit: '枚' },
  ];
  return (
    <ActForm<'dissolve-committee', Typed>
      act="dissolve-committee"
      danger
      initial={{ handedOn: today, items: items as Typed['items'] }}
      input={(typed) => ({ election: row.election, ...typed })}
      onDone={onDone}
    >
      <Flex gap={16} wrap>
        <div style={{ width: 180 }}>
          <DayField name="handedOn" label="移交日期" />
        </div>
        <div style={{ flex: 1, minWidth: 220 }}>
          <TextField name="document" label="撤销的文号" min={4} max={80} />
        </div>
      </Flex>
      <Flex gap={16} wrap>
        <div style={{ flex: 1, minWidth: 180 }}>
          <TextField name="givenBy" label="移交人" max={40} />
        </div>
        <div style={{ flex: 1, minWidth: 180 }}>
          <TextField name="receivedBy" label={`接收人（${row.receiver}）`} max={40} />
        </div>
      </Flex>
      <Items />
    </ActForm>
  );
}

const required = (message: string) => [{ required: true, message }];

function Items() {
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <Form.Item label="移交清单" required>
          <Flex vertical gap={8}>
            {fields.map(({ key, name }, index) => (
              <Flex key={key} gap={8} wrap align="start">
                <Form.Item name={[name, 'kind']} noStyle>
                  <Select
                    aria-label={`第${index + 1}项的种类`}
                    style={{ width: 130 }}
                    options={optionsOf(HANDED_OVER)}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'title']}
                  style={{ marginBottom: 0, flex: 1, minWidth: 180 }}
                  rules={required('请填写名称')}
                >
                  <Input aria-label={`第${index + 1}项的名称`} placeholder="名称" maxLength={80} />
                </Form.Item>
                <Form.Item name={[name, 'count']} style={{ marginBottom: 0 }} rules={required('请填写数量')}>
                  <InputNumber
                    aria-label={`第${index + 1}项的数量`}
                    placeholder="数量"
                    min={1}
                    precision={0}
                    style={{ width: 100 }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'unit']} style={{ marginBottom: 0 }} rules={required('请填写单位')}>
                  <Input
                    aria-label={`第${index + 1}项的单位`}
                    placeholder="单位"
                    maxLength={8}
                    style={{ width: 80 }}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉第${index + 1}项`}
                  onClick={() => remove(name)}
                />
              </Flex>
            ))}
            <Button
              icon={<PlusOutlined />}
              style={{ alignSelf: 'start' }}
              onClick={() => add({ kind: 'other', count: 1 })}
            >
              加一项
            </Button>
          </Flex>
        </Form.Item>
      )}
    </Form.List>
  );
}
