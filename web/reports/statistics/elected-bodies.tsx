import { BODY_STATISTICS, bodiesOf, ELECTED_BODIES } from '@xuanwu/rules/statistics/body-statistics.ts';
import type { BodyFigures, CongressBodies } from '@xuanwu/server/reports/statistics/body-figures.schema.ts';
import { Button, Card, Flex, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { audienceOf } from '../../api/audience.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { grouped } from '../../widgets/words.ts';
import { BodyFiguresForm } from './body-figures-form.tsx';
import { Defined } from './defined.tsx';

/** 选出机构的结构: whom the data do not hold, as the office entered it, marked as such. */
export function ElectedBodies({ level }: { level: 'county' | 'township' }) {
  const read = useRead<CongressBodies[]>(`/api/elected-bodies?level=${level}`);
  return <Loaded read={read}>{(congresses) => <Shown level={level} congresses={congresses} />}</Loaded>;
}

function Shown(props: { level: 'county' | 'township'; congresses: readonly CongressBodies[] }) {
  const { level, congresses } = props;
  const isOffice = audienceOf(useSession()) === 'offices';
  const [isEntering, setEntering] = useState(false);
  const decided = congresses.filter(({ isDecided }) => isDecided);
  const lines = congresses.flatMap(linesOf);
  return (
    <Card size="small" title="选出机构的结构">
      <Flex vertical gap={12}>
        <Flex gap={8} wrap className="not-printed">
          {isOffice && (
            <ActButton
              act="record-body-figures"
              disabled={decided.length === 0}
              onClick={() => setEntering(true)}
            >
              录入选出机构的数字
            </ActButton>
          )}
          <Button
            disabled={lines.length === 0}
            onClick={() => downloadTable('选出机构的结构.csv', COLUMNS, lines)}
          >
            导出机构表格
          </Button>
        </Flex>
        <Table<Line>
          size="small"
          rowKey="key"
          dataSource={lines}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 40 }}
          scroll={{ x: 900 }}
          locale={{ emptyText: emptyOf(level) }}
          columns={[
            { title: '人大', width: 200, render: (_, { congress }) => congress.name },
            {
              title: '机构',
              width: 220,
              render: (_, { body }) => `${ELECTED_BODIES[body.body].title}（${grouped(body.members)} 名）`,
            },
            {
              title: '指标',
              width: 120,
              render: (_, { row }) => <Defined definition={BODY_STATISTICS[row.statistic]} />,
            },
            { title: '数值', width: 150, align: 'right', render: (_, { row }) => writtenValue(row) },
            {
              title: '来源',
              render: (_, { body }) => (
                <span className="shell-subtitle">
                  手工录入：{body.by}，{body.recordedOn}；{body.document}
                </span>
              ),
            },
          ]}
        />
      </Flex>
      {isEntering && (
        <BodyFiguresForm level={level} congresses={decided} onClose={() => setEntering(false)} />
      )}
    </Card>
  );
}

function emptyOf(level: 'county' | 'township'): string {
  const bodies = bodiesOf(level).map((body) => ELECTED_BODIES[body].title);
  return `${bodies.join('、')}由新一届人大选举，系统里没有名单；选出以后照公布的录入。`;
}

interface Line {
  readonly key: string;
  readonly congress: CongressBodies;
  readonly body: BodyFigures;
  readonly row: BodyFigures['rows'][number];
}

function linesOf(congress: CongressBodies): Line[] {
  return congress.bodies.flatMap((body) =>
    body.rows.map((row) => ({
      key: `${congress.election} ${body.body} ${row.statistic}`,
      congress,
      body,
      row,
    })),
  );
}

/** 22 人，62.86% */
function writtenValue({ statistic, count, value }: Line['row']): string {
  const { unit } = BODY_STATISTICS[statistic];
  if (unit !== '%') return `${value} ${unit}`;
  return count === null ? `${value}%` : `${grouped(count)} 人，${value}%`;
}

const COLUMNS: readonly [string, (line: Line) => string | number][] = [
  ['人大', ({ congress }) => congress.name],
  ['机构', ({ body }) => ELECTED_BODIES[body.body].title],
  ['组成人员', ({ body }) => body.members],
  ['指标', ({ row }) => BODY_STATISTICS[row.statistic].title],
  ['分子', ({ row }) => row.count ?? ''],
  ['数值', ({ row }) => row.value],
  ['单位', ({ row }) => BODY_STATISTICS[row.statistic].unit],
  ['录入人', ({ body }) => body.by],
  ['录入日期', ({ body }) => body.recordedOn],
  ['出处', ({ body }) => body.document],
];
