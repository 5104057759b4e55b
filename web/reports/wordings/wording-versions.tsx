import type { WordingView } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';

/** 各版: who changed it when, and where the ledger says so. */
export function WordingVersions({ view: { versions } }: { view: WordingView }) {
  if (versions.length === 0) return null;
  return (
    <Card size="small" title="修改记录">
      <Flex vertical gap={4}>
        {versions.map(({ version, adoptedOn, by, wording, position }) => (
          <Typography.Text key={version}>
            {`第 ${version} 版，${adoptedOn}，${by}${wording === null ? '，恢复系统文本' : ''} `}
            {position !== null && <Link to={`/ledger?q=${position}`}>{`日志第 ${position} 条`}</Link>}
          </Typography.Text>
        ))}
      </Flex>
    </Card>
  );
}
