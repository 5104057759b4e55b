import type { StatisticDefinition } from '@xuanwu/rules/statistics/statistic.ts';
import { Flex, Form, Input, InputNumber } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** As they are typed: numbers, or the figures that were published of them. */
export type EnteredFigures = Readonly<
  Record<string, { readonly count?: number | null; readonly printed?: string | null }>
>;

interface SentFigure<Name extends string> {
  readonly statistic: Name;
  readonly count: number | null;
  readonly printed: string | null;
}

type Definitions<Name extends string> = Readonly<Record<Name, StatisticDefinition>>;

function namesOf<Name extends string>(definitions: Definitions<Name>): Name[] {
  return Object.keys(definitions) as Name[];
}

/** 出处, the figures, what is wrong with those that were sent, and 保存. */
export function SourcedFigures<Name extends string>(props: {
  act: 'record-body-figures' | 'record-last-term';
  /** For the source. */
  example: string;
  definitions: Definitions<Name>;
  sent: readonly SentFigure<Name>[];
  record: { readonly error: ProblemError | null; readonly isPending: boolean };
}) {
  const { act, example, definitions, sent, record } = props;
  return (
    <>
      <Form.Item
        name="document"
        label="出处"
        rules={[{ required: true, whitespace: true, message: '请写明数字的出处' }]}
      >
        <Input maxLength={120} placeholder={example} />
      </Form.Item>
      <FigureFields definitions={definitions} />
      <Flex vertical gap={12} align="start" style={{ marginBlockStart: 16 }}>
        <ProblemAlert error={namedMistakes(record.error, sent, definitions)} />
        <ActButton act={act} type="primary" htmlType="submit" loading={record.isPending}>
          保存
        </ActButton>
      </Flex>
    </>
  );
}

/** 一行一项: the number and the published figure of each statistic, in a form's `figures`. */
function FigureFields<Name extends string>({ definitions }: { definitions: Definitions<Name> }) {
  return namesOf(definitions).map((statistic) => {
    const { title, unit } = definitions[statistic];
    const isShare = unit === '%';
    return (
      <Flex key={statistic} gap={8} wrap align="center">
        <span style={{ flex: '1 1 160px' }}>{title}</span>
        <Form.Item name={['figures', statistic, 'count']} style={{ marginBlockEnd: 8 }}>
          <InputNumber
            aria-label={`${title}${isShare ? '人数' : '岁数合计'}`}
            min={0}
            precision={0}
            suffix={isShare ? '人' : '岁合计'}
            style={{ width: 120 }}
          />
        </Form.Item>
        <Form.Item
          name={['figures', statistic, 'printed']}
          style={{ marginBlockEnd: 8 }}
          rules={[{ pattern: /^\d{1,3}(\.\d{1,2})?$/, message: '如 27.6' }]}
        >
          <Input
            aria-label={isShare ? `${title}百分比` : `公布的${title}`}
            suffix={unit}
            inputMode="decimal"
            style={{ width: 110 }}
          />
        </Form.Item>
      </Flex>
    );
  });
}

/** What was filled in; the rest is left out. */
export function figuresOf<Name extends string>(
  entered: EnteredFigures,
  definitions: Definitions<Name>,
): SentFigure<Name>[] {
  return namesOf(definitions).flatMap((statistic) => {
    const count = entered[statistic]?.count ?? null;
    const printed = entered[statistic]?.printed?.trim() || null;
    return count === null && printed === null ? [] : [{ statistic, count, printed }];
  });
}

/** As they stand, to be edited. */
export function enteredFigures(rows: readonly SentFigure<string>[]): EnteredFigures {
  return Object.fromEntries(rows.map(({ statistic, count, printed }) => [statistic, { count, printed }]));
}

/** Each mistake says of which figure it is. */
function namedMistakes<Name extends string>(
  error: ProblemError | null,
  figures: readonly SentFigure<Name>[],
  definitions: Definitions<Name>,
): ProblemError | null {
  if (!error) return null;
  const errors = error.problem.errors?.map(({ path, message }) => {
    const figure = figures[Number(/^figures\.(\d+)\./.exec(path)?.[1])];
    return { path, message: figure ? `${definitions[figure.statistic].title}：${message}` : message };
  });
  return Object.assign(Object.create(error) as ProblemError, {
    problem: { ...error.problem, ...(errors && { errors }) },
  });
}
