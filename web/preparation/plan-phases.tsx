import { Card, Form, Table } from 'antd';
import { DayPicker } from '../widgets/day-picker.tsx';
import type { PlanForm } from './plan-form.ts';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** A step inside a phase is needed to compare it with the lists; a phase may be open. */
  readonly isStep: boolean;
}

/** 工作阶段: from when to when. */
export function PlanPhases() {
  const form = Form.useFormInstance<PlanForm>();
  const phases = (form.getFieldValue('phases') ?? []) as NonNullable<PlanForm['phases']>;
  const lines = phases.flatMap<Line>(({ name, steps }, phase) => [
    { key: name, name, path: ['phases', phase], isStep: false },
    ...steps.map((step, index) => ({
      key: `${name} ${step.name}`,
      name: step.name,
      path: ['phases', phase, 'steps', index],
      isStep: true,
    })),
  ]);
  return (
    <Card size="small" title="工作阶段">
      <Table<Line>
        size="small"
        pagination={false}
        dataSource={lines}
        scroll={{ x: 560 }}
        columns={[
          {
            title: '阶段',
            dataIndex: 'name',
            render: (name: string, { isStep }) => (isStep ? <span>　· {name}</span> : name),
          },
          { title: '开始', width: 190, render: (_, line) => <PhaseDay line={line} end="from" word="开始" /> },
          { title: '结束', width: 190, render: (_, line) => <PhaseDay line={line} end="to" word="结束" /> },
        ]}
      />
    </Card>
  );
}

function PhaseDay({ line, end, word }: { line: Line; end: 'from' | 'to'; word: string }) {
  const { name, path, isStep } = line;
  const from = [...path, 'from'];
  return (
    <Form.Item
      name={[...path, end]}
      style={{ margin: 0 }}
      dependencies={end === 'to' ? [from] : []}
      rules={[
        { required: isStep, message: `请选择${word}的日期` },
        ({ getFieldValue }) => ({
          validator: (_, day: string | null) =>
            end === 'to' && day && getFieldValue(from) && day < (getFieldValue(from) as string)
              ? Promise.reject(new Error('结束不能早于开始'))
              : Promise.resolve(),
        }),
      ]}
    >
      <DayPicker aria-label={`${name}${word}`} />
    </Form.Item>
  );
}
