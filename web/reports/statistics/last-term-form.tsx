import { STRUCTURE_STATISTIC_IDS, STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { StructureGoals } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Drawer, Flex, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import type { ProblemError } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Figure = ActShapes['record-last-term']['input']['figures'][number];
type Entered = Readonly<Record<string, { readonly count?: number | null; readonly printed?: string | null }>>;

interface Values {
  readonly area: string;
  readonly deputies: number;
  readonly document: string;
  readonly figures?: Entered;
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
    const filled = figuresOf(figures);
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
        <Form.Item
          name="document"
          label="出处"
          rules={[{ required: true, whitespace: true, message: '请写明数字的出处' }]}
        >
          <Input maxLength={120} placeholder="如：2011 年换届选举工作总结" />
        </Form.Item>
        {STRUCTURE_STATISTIC_IDS.map((statistic) => (
          <Flex key={statistic} gap={8} wrap align="center">
            <span style={{ flex: '1 1 160px' }}>{STRUCTURE_STATISTICS[statistic].title}</span>
            <Form.Item name={['figures', statistic, 'count']} style={{ marginBlockEnd: 8 }}>
              <InputNumber
                aria-label={`${STRUCTURE_STATISTICS[statistic].title}人数`}
                min={0}
                precision={0}
                suffix="人"
                style={{ width: 120 }}
              />
            </Form.Item>
            <Form.Item
              name={['figures', statistic, 'printed']}
              style={{ marginBlockEnd: 8 }}
              rules={[{ pattern: /^\d{1,3}(\.\d{1,2})?$/, message: '如 27.6' }]}
            >
              <Input
                aria-label={`${STRUCTURE_STATISTICS[statistic].title}百分比`}
                suffix="%"
                inputMode="decimal"
                style={{ width: 110 }}
              />
            </Form.Item>
          </Flex>
        ))}
        <Flex vertical gap={12} align="start" style={{ marginBlockStart: 16 }}>
          <ProblemAlert error={named(record.error, sent)} />
          <ActButton act="record-last-term" type="primary" htmlType="submit" loading={record.isPending}>
            保存
          </ActButton>
        </Flex>
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
    figures: Object.fromEntries(rows.map(({ statistic, count, printed }) => [statistic, { count, printed }])),
  };
}

function figuresOf(entered: Entered): Figure[] {
  return STRUCTURE_STATISTIC_IDS.flatMap((statistic) => {
    const count = entered[statistic]?.count ?? null;
    const printed = entered[statistic]?.printed?.trim() || null;
    return count === null && printed === null ? [] : [{ statistic, count, printed }];
  });
}

/** Each mistake says of which figure it is. */
function named(error: ProblemError | null, figures: readonly Figure[]): ProblemError | null {
  if (!error) return null;
  const errors = error.problem.errors?.map(({ path, message }) => {
    const figure = figures[Number(/^figures\.(\d+)\./.exec(path)?.[1])];
    return {
      path,
      message: figure ? `${STRUCTURE_STATISTICS[figure.statistic].title}：${message}` : message,
    };
  });
  return Object.assign(Object.create(error) as ProblemError, {
    problem: { ...error.problem, ...(errors && { errors }) },
  });
}
