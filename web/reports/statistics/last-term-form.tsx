import { STRUCTURE_STATISTICS, type StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { StructureGoals } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Drawer, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { LEVELS } from '../../widgets/words.ts';
import { type EnteredFigures, enteredFigures, figuresOf, SourcedFigures } from './figure-fields.tsx';

type Figure = ActShapes['record-last-term']['input']['figures'][number];

interface Values {
  readonly area: string;
  readonly deputies: number;
  readonly document: string;
  readonly figures?: EnteredFigures;
}

/** 录入上届的数字: numbers of people, or percentages as they were published. */
export function LastTermForm(props: {
  cycle: string;
  level: 'county' | 'township';
  goals: StructureGoals;
  constituencies: readonly ConstituencyRow[];
  onClose: () => void;
}) {
  const { cycle, level, goals, constituencies, onClose } = props;
  const [form] = Form.useForm<Values>();
  const record = useAct('record-last-term');
  const [sent, setSent] = useState<readonly Figure[]>([]);
  const congresses = congressesOf(level, constituencies);
  const show = (area: string) => form.setFieldsValue(enteredOf(goals, level, area));
  const submit = ({ figures = {}, ...values }: Values) => {
    const filled = figuresOf<StructureStatistic>(figures, STRUCTURE_STATISTICS);
    setSent(filled);
    record.mutate({ cycle, level, ...values, figures: filled }, { onSuccess: onClose });
  };
  return (
    <Drawer open size="min(620px, 100vw)" title={`上届${LEVELS[level]}人大代表的结构`} onClose={onClose}>
      <p>
        本系统里有上届换届的，不用录入。只公布了百分比的，填公布的百分比；人数和百分比都填的，要算得出来。
      </p>
      <Form<Values>
        form={form}
        name="record-last-term"
        layout="vertical"
        requiredMark={false}
        initialValues={{ area: congresses[0]?.value, ...enteredOf(goals, level, congresses[0]?.value ?? '') }}
        onFinish={submit}
      >
        <Form.Item name="area" label="哪一级人大">
          <Select options={congresses} onChange={show} />
        </Form.Item>
        <Form.Item name="deputies" label="上届代表" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={1} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <SourcedFigures
          act="record-last-term"
          example="如：2011 年换届选举工作总结"
          definitions={STRUCTURE_STATISTICS}
          sent={sent}
          record={record}
        />
      </Form>
    </Drawer>
  );
}

/** Each congress of the level; of townships also all of them together, under the county's code. */
function congressesOf(
  level: 'county' | 'township',
  constituencies: readonly ConstituencyRow[],
): { value: string; label: string }[] {
  const [first] = constituencies;
  if (!first) return [];
  const county = first.area.slice(0, 6);
  if (level === 'county') return [{ value: county, label: first.electionName }];
  const townships = new Map(constituencies.map(({ area, electionName }) => [area, electionName]));
  return [
    { value: county, label: '各乡镇合计' },
    ...[...townships].map(([value, label]) => ({ value, label })),
  ];
}

function enteredOf(goals: StructureGoals, level: string, area: string): Partial<Values> {
  const rows = goals.lastTerm.filter((row) => row.level === level && row.area === area);
  const [first] = rows;
  return {
    ...(first && { deputies: first.deputies, document: first.document }),
    figures: enteredFigures(rows),
  };
}
