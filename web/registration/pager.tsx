import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';

/** Pages of a list that is too long to be counted each time: the server says where the next begins. */
export interface Pages {
  readonly number: number;
  /** Where the page shown begins; nothing for the first. */
  readonly after: string | undefined;
  toFirst(): void;
  toNext(after: string): void;
  back(): void;
}

export function usePages(): Pages {
  const [trail, setTrail] = useState<readonly string[]>([]);
  return {
    number: trail.length + 1,
    after: trail.at(-1),
    toFirst: () => setTrail([]),
    toNext: (after) => setTrail([...trail, after]),
    back: () => setTrail(trail.slice(0, -1)),
  };
}

export function Pager(props: {
  pages: Pages;
  shown: number;
  next: string | number | null;
  /** Rows on a whole page. */
  size: number;
  /** What a row is. */
  unit?: '人' | '件' | '张';
}) {
  const { pages, shown, next, size, unit = '人' } = props;
  const from = (pages.number - 1) * size + 1;
  if (pages.number === 1 && next === null) return null;
  return (
    <Flex gap={8} align="center" justify="end" wrap component="nav" aria-label="翻页">
      <Typography.Text type="secondary">
        第 {pages.number} 页（第 {from} 至 {from + shown - 1} {unit}）
      </Typography.Text>
      <Button disabled={pages.number <= 2} onClick={pages.toFirst}>
        首页
      </Button>
      <Button disabled={pages.number === 1} onClick={pages.back}>
        上一页
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && pages.toNext(String(next))}>
        下一页
      </Button>
    </Flex>
  );
}
