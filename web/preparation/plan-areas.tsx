import { DeleteOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, Input, InputNumber, Select, Table } from 'antd';
import { optionsOf } from '../widgets/options.ts';
import { LawfulSeats } from './lawful-seats.tsx';
import { AREA_KINDS, type PlanForm } from './plan-form.ts';
import { SeatCategories } from './seat-categories.tsx';

const AREA_CODE = /^\d{9}$/;

/** 县级人大和各乡镇: people and seats, beside the number that the law gives. */
export function PlanAreas() {
  const form = Form.useFormInstance<PlanForm>();
  const county = form.getFieldValue('county') as PlanForm['county'];
  return (
    <Card size="small" title="人口和代表名额" extra="街道不设人大">
      <Flex gap={16} wrap>
        <Form.Item
          label={`${county?.name ?? '县级'}人口`}
          name={['congress', 'population']}
          rules={POPULATION}
        >
          <InputNumber min={1} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          label="县级人大代表名额"
          name={['congress', 'seats']}
          rules={SEATS}
          extra={<LawfulSeats level="county" path={['congress']} />}
        >
          <InputNumber min={1} precision={0} suffix="名" style={{ width: 160 }} />
        </Form.Item>
      </Flex>
      <SeatCategories />
      <Townships />
    </Card>
  );
}

const POPULATION = [{ required: true, message: '请填写人口' }];
const SEATS = [{ required: true, message: '请填写名额' }];

function Townships() {
  return (
    <Form.List name="areas">
      {(fields, { add, remove }) => (
        <Flex vertical gap={8}>
          <Table<(typeof fields)[number]>
            size="small"
            pagination={false}
            rowKey="key"
            dataSource={fields}
            scroll={{ x: 660 }}
            locale={{ emptyText: '还没有乡镇。请按“添加乡镇、街道”。' }}
            columns={[
              { title: '区划代码', width: 108, render: (_, { name }) => <Code line={name} /> },
              { title: '乡镇、街道', width: 105, render: (_, { name }) => <Name line={name} /> },
              { title: '类别', width: 100, render: (_, { name }) => <Kind line={name} /> },
              { title: '人口', width: 95, render: (_, { name }) => <People line={name} /> },
              { title: '代表名额', width: 80, render: (_, { name }) => <Seats line={name} /> },
              { title: '依法', width: 132, render: (_, { name }) => <Lawful line={name} /> },
              {
                width: 40,
                render: (_, { name }) => (
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    title="删除这一行"
                    aria-label={`删除第 ${name + 1} 行`}
                    onClick={() => remove(name)}
                  />
                ),
              },
            ]}
          />
          <Button type="dashed" onClick={() => add({})}>
            添加乡镇、街道
          </Button>
        </Flex>
      )}
    </Form.List>
  );
}

interface Line {
  readonly line: number;
}

const inCell = { margin: 0 };

function Code({ line }: Line) {
  return (
    <Form.Item
      name={[line, 'code']}
      style={inCell}
      rules={[{ required: true, pattern: AREA_CODE, message: '9 位数字' }]}
    >
      <Input inputMode="numeric" aria-label={`第 ${line + 1} 行区划代码`} />
    </Form.Item>
  );
}

function Name({ line }: Line) {
  return (
    <Form.Item name={[line, 'name']} style={inCell} rules={[{ required: true, message: '请填写名称' }]}>
      <Input aria-label={`第 ${line + 1} 行名称`} />
    </Form.Item>
  );
}

function Kind({ line }: Line) {
  return (
    <Form.Item name={[line, 'kind']} style={inCell} rules={[{ required: true, message: '请选择类别' }]}>
      <Select aria-label={`第 ${line + 1} 行类别`} options={optionsOf(AREA_KINDS)} />
    </Form.Item>
  );
}

function useHasCongress(line: number): boolean {
  return Form.useWatch(['areas', line, 'kind']) !== 'street';
}

function People({ line }: Line) {
  if (!useHasCongress(line)) return '—';
  return (
    <Form.Item name={[line, 'congress', 'population']} style={inCell} rules={POPULATION}>
      <InputNumber min={1} precision={0} aria-label={`第 ${line + 1} 行人口`} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function Seats({ line }: Line) {
  if (!useHasCongress(line)) return '—';
  return (
    <Form.Item name={[line, 'congress', 'seats']} style={inCell} rules={SEATS}>
      <InputNumber min={1} precision={0} aria-label={`第 ${line + 1} 行代表名额`} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function Lawful({ line }: Line) {
  const hasCongress = useHasCongress(line);
  return hasCongress ? <LawfulSeats level="township" path={['areas', line, 'congress']} /> : '—';
}
