import { STATISTIC_LEVELS } from '@xuanwu/rules/statistics/statistic.ts';
import type { Board } from '@xuanwu/server/reports/statistics/board.schema.ts';
import { Alert, Breadcrumb, Button, Card, Empty, Flex, Segmented } from 'antd';
import { useRead } from '../../api/queries.ts';
import { optionsOf } from '../../widgets/options.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { BoardChart } from './board-chart.tsx';
import { BoardFigures } from './board-figures.tsx';
import { BoardStructureCard } from './board-structure.tsx';
import { BoardTable } from './board-table.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';

const EVERY_MS = 30_000;

/** 统计看板: published figures, from the whole down to the polling place. */
export function StatisticsBoard() {
  const [kept, setLevel] = useFilter('level');
  const level = kept === 'township' ? 'township' : 'county';
  const [within, setWithin] = useFilter('within');
  const query = `level=${level}${within === '' ? '' : `&within=${within}`}`;
  const read = useRead<Board>(`/api/statistics/board?${query}`, { every: EVERY_MS, keepsLast: true });
  return (
    <Page
      title="统计看板"
      hint="公布以后才有的数字，逐级合计；不足 10 张、10 人的不显示。"
      actions={
        <>
          <Segmented
            aria-label="级别"
            options={optionsOf({ county: '县级', township: '乡级' })}
            value={level}
            onChange={(value) => {
              setWithin(undefined);
              setLevel(value);
            }}
          />
          <Button className="not-printed" onClick={() => window.print()}>
            打印
          </Button>
          <Button className="not-printed" href="/wall" target="_blank">
            大屏
          </Button>
        </>
      }
    >
      <StatisticsTabs />
      <Loaded read={read}>{(board) => <Shown board={board} query={query} onOpen={setWithin} />}</Loaded>
    </Page>
  );
}

function Shown(props: { board: Board; query: string; onOpen: (key: string | undefined) => void }) {
  const { board, query, onOpen } = props;
  const { path, node, children, placesAreHidden } = board;
  return (
    <Flex vertical gap={16}>
      <Breadcrumb
        items={path.map(({ key, name }, index) => ({
          key,
          title:
            index === path.length - 1 ? (
              name
            ) : (
              <Button type="link" size="small" onClick={() => onOpen(index === 0 ? undefined : key)}>
                {name}
              </Button>
            ),
        }))}
      />
      <BoardFigures node={node} />
      <BoardStructureCard query={query} />
      {placesAreHidden && (
        <Alert type="info" showIcon title="各投票场所的数字由本县（市、区）的选举机构查看。" />
      )}
      {children.length > 0 ? (
        <>
          <BoardChart node={node}>{children}</BoardChart>
          <BoardTable node={node} query={query} onOpen={onOpen}>
            {children}
          </BoardTable>
        </>
      ) : (
        !placesAreHidden && (
          <Card size="small">
            <Empty description={`${STATISTIC_LEVELS[node.kind]}以下还没有公布的数字。`} />
          </Card>
        )
      )}
    </Flex>
  );
}
