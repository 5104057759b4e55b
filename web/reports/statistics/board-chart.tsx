import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import type { BoardNode, Figure } from '@xuanwu/server/reports/statistics/board.schema.ts';
import { Button, Card, Flex, Select } from 'antd';
import { useRef } from 'react';
import { useFilter } from '../../widgets/use-filter.ts';
import { type Bar, BarChart } from './bar-chart.tsx';
import { savePng, saveSvg } from './save-picture.ts';

type Name = Figure['statistic'];

/** What the law asks of it. */
const MARKS: Partial<Record<Name, { at: number; title: string }>> = {
  turnout: { at: 50, title: '须过半数' },
};

/** 比较图: one figure of all parts beside each other, with the whole as a line. */
export function BoardChart({ node, children }: { node: BoardNode; children: readonly BoardNode[] }) {
  const drawing = useRef<SVGSVGElement>(null);
  const [kept, setChosen] = useFilter('figure');
  const names = [...new Set(children.flatMap(({ figures }) => figures.map(({ statistic }) => statistic)))];
  const chosen = names.find((name) => name === kept) ?? names[0];
  if (chosen === undefined) return null;
  const { title } = VOTING_STATISTICS[chosen];
  const name = `${node.name}${title}`;
  return (
    <Card size="small" title="比较">
      <Flex vertical gap={12}>
        <Flex gap={8} wrap className="not-printed">
          <Select
            aria-label="指标"
            style={{ width: 260 }}
            value={chosen}
            options={names.map((value) => ({ value, label: VOTING_STATISTICS[value].title }))}
            onChange={setChosen}
          />
          <Button onClick={() => drawing.current && saveSvg(drawing.current, name)}>存为 SVG 图</Button>
          <Button onClick={() => drawing.current && void savePng(drawing.current, name)}>存为 PNG 图</Button>
        </Flex>
        <div className="board-chart">
          <BarChart
            title={name}
            bars={children.map((child) => barOf(child, chosen))}
            whole={barOf(node, chosen)}
            mark={MARKS[chosen]}
            drawing={drawing}
          />
        </div>
      </Flex>
    </Card>
  );
}

function barOf({ key, name, figures }: BoardNode, statistic: Name): Bar {
  const { unit } = VOTING_STATISTICS[statistic];
  const value = figures.find((each) => each.statistic === statistic)?.value ?? null;
  return { key, name, value, unit: unit === '%' ? '%' : ` ${unit}` };
}
