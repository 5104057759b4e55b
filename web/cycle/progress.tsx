import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Card, Flex, Progress as Bar } from 'antd';

/** 各步骤办到哪里. */
export function Progress({ rows }: { rows: Home['progress'] }) {
  return (
    <Card size="small" title="进度">
      <Flex vertical gap={6}>
        {rows.map(({ step, title, done, total }) => (
          <Flex key={step} gap={12} align="center">
            <span style={{ flex: '0 0 8em' }}>{title}</span>
            <Bar
              percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
              size="small"
              format={() => `${done}/${total}`}
              aria-label={title}
            />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
