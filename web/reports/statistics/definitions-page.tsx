import { STATISTIC_CHAPTERS } from '@xuanwu/rules/statistics/all-statistics.ts';
import {
  PUBLISHED_VERDICTS,
  type PublishedFigure,
  publishedFigures,
} from '@xuanwu/rules/statistics/published-figures.ts';
import {
  formulaOf,
  PRIVACY_TEXTS,
  STATISTIC_LEVELS,
  type StatisticDefinition,
} from '@xuanwu/rules/statistics/statistic.ts';
import { Button, Card, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../../widgets/download-table.ts';
import { Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { Choice } from '../../widgets/choice.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';

interface DefinitionRow extends StatisticDefinition {
  readonly key: string;
  readonly chapter: string;
}

const DEFINITIONS: readonly DefinitionRow[] = STATISTIC_CHAPTERS.flatMap(({ title: chapter, statistics }) =>
  Object.entries(statistics).map(([key, definition]) => ({ ...definition, key, chapter })),
);

const levelsOf = ({ levels }: DefinitionRow) => levels.map((level) => STATISTIC_LEVELS[level]).join('、');

/** 统计指标: every definition, and what published reports give by them. */
export function StatisticDefinitions() {
  return (
    <Page title="统计指标" hint="每个比例只有一个算法；屏幕、表格、报告里的是同一个数。">
      <Flex vertical gap={16}>
        <StatisticsTabs />
        <Definitions />
        <PublishedFigures />
      </Flex>
    </Page>
  );
}

function Definitions() {
  const [text, setText] = useState('');
  const [chapter, setChapter] = useFilter('chapter');
  const shown = DEFINITIONS.filter(
    (row) => (chapter === '' || row.chapter === chapter) && row.title.includes(text.trim()),
  );
  return (
    <Card size="small" title={`定义（${DEFINITIONS.length} 项）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap className="not-printed">
          <Input.Search
            aria-label="查找指标"
            placeholder="指标"
            allowClear
            style={{ width: 200 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice
            label="分章"
            titles={Object.fromEntries(STATISTIC_CHAPTERS.map(({ title }) => [title, title]))}
            value={chapter}
            onChange={setChapter}
          />
          <Button onClick={() => downloadTable('统计指标.csv', DEFINITION_COLUMNS, shown)}>导出表格</Button>
        </Flex>
        <Table<DefinitionRow>
          size="small"
          rowKey="key"
          dataSource={[...shown]}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
          scroll={{ x: 1_100 }}
          locale={{ emptyText: '没有这个指标。' }}
          columns={[
            { title: '指标', dataIndex: 'title', width: 160, fixed: 'left' },
            { title: '分子', dataIndex: 'numerator', width: 220 },
            { title: '分母', dataIndex: 'denominator', width: 220 },
            { title: '公式', width: 200, render: (_, row) => formulaOf(row) },
            { title: '统计到', width: 160, render: (_, row) => levelsOf(row) },
            { title: '最小单元', width: 180, render: (_, { privacy }) => PRIVACY_TEXTS[privacy] },
            { title: '依据、出处', dataIndex: 'source', width: 200 },
          ]}
        />
      </Flex>
    </Card>
  );
}

const DEFINITION_COLUMNS: readonly [string, (row: DefinitionRow) => string][] = [
  ['分章', ({ chapter }) => chapter],
  ['指标', ({ title }) => title],
  ['分子', ({ numerator }) => numerator],
  ['分母', ({ denominator }) => denominator],
  ['公式', formulaOf],
  ['单位', ({ unit }) => unit],
  ['统计到', levelsOf],
  ['最小单元', ({ privacy }) => PRIVACY_TEXTS[privacy]],
  ['依据、出处', ({ source }) => source],
];

function PublishedFigures() {
  const [verdict, setVerdict] = useFilter('verdict');
  const figures = publishedFigures();
  const shown = figures.filter((figure) => verdict === '' || figure.verdict === verdict);
  return (
    <Card size="small" title={`公布数字的核对（${figures.length} 个）`}>
      <Flex vertical gap={12}>
        <div>各地公布过的数字，按上面的定义重新算一遍：算得出的要相符，算不出的说明为什么。</div>
        <Flex gap={8} wrap className="not-printed">
          <Choice label="结论" titles={PUBLISHED_VERDICTS} value={verdict} onChange={setVerdict} />
          <Button onClick={() => downloadTable('公布数字的核对.csv', PUBLISHED_COLUMNS, shown)}>
            导出表格
          </Button>
        </Flex>
        <Table<PublishedFigure>
          size="small"
          rowKey="path"
          dataSource={shown}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
          scroll={{ x: 1_000 }}
          columns={[
            { title: '公布的', dataIndex: 'of', width: 170 },
            { title: '指标', dataIndex: 'title', width: 180 },
            { title: '公布', dataIndex: 'printed', width: 90, align: 'right' },
            {
              title: '我们算的',
              dataIndex: 'computed',
              width: 170,
              align: 'right',
              render: (computed: string | null) => computed ?? '—',
            },
            {
              title: '结论',
              width: 200,
              render: (_, { verdict: of }) => (
                <Tag color={of === 'same' ? 'success' : of === 'differs' ? 'error' : 'default'}>
                  {PUBLISHED_VERDICTS[of]}
                </Tag>
              ),
            },
            { title: '说明', dataIndex: 'explanation' },
          ]}
        />
      </Flex>
    </Card>
  );
}

const PUBLISHED_COLUMNS: readonly [string, (row: PublishedFigure) => string][] = [
  ['公布的', ({ of }) => of],
  ['指标', ({ title }) => title],
  ['公布', ({ printed }) => printed],
  ['我们算的', ({ computed }) => computed ?? ''],
  ['结论', ({ verdict }) => PUBLISHED_VERDICTS[verdict]],
  ['说明', ({ explanation }) => explanation],
];
