import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Button, Card, Flex, Form, InputNumber, Select } from 'antd';
import { namesOf, rangeText, type Round } from './words.ts';

/** 意见: whole lists and how many are for each, or each nominee and how many are for him. */
export function OpinionFields({ view, round }: { view: ConsultationView; round: Round }) {
  return round.form === 'lists' ? <Lists view={view} round={round} /> : <Nominees round={round} />;
}

function Lists({ view, round }: { view: ConsultationView; round: Round }) {
  const options = round.candidates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.List name="opinions">
      {(fields, { add, remove }) => (
        <Flex vertical gap={12} style={{ marginBlockEnd: 16 }}>
          {fields.map(({ key, name }, index) => (
            <Card
              key={key}
              size="small"
              title={`第 ${index + 1} 种名单`}
              extra={
                fields.length > 1 && (
                  <Button type="link" size="small" onClick={() => remove(name)}>
                    删去
                  </Button>
                )
              }
            >
              <Form.Item name={[name, 'candidates']} label={`名单上的人（${rangeText(view.range)}）`}>
                <Select
                  mode="multiple"
                  options={options}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="选名单上的人"
                />
              </Form.Item>
              <Form.Item name={[name, 'voters']} label="赞成人数" style={{ marginBlockEnd: 0 }}>
                <InputNumber min={0} precision={0} style={{ width: 160 }} />
              </Form.Item>
            </Card>
          ))}
          <Button onClick={() => add({})}>再加一种名单</Button>
        </Flex>
      )}
    </Form.List>
  );
}

function Nominees({ round }: { round: Round }) {
  return (
    <Form.List name="opinions">
      {(fields) => (
        <Flex gap={16} wrap>
          {fields.map(({ key, name }) => (
            <Form.Item
              key={key}
              name={[name, 'voters']}
              label={`赞成${namesOf([round.candidates[name]?.id ?? ''], round.candidates)}的人数`}
              style={{ flex: '0 1 180px' }}
              rules={[{ required: true, message: '请填人数，没有的填 0' }]}
            >
              <InputNumber min={0} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </Flex>
      )}
    </Form.List>
  );
}
