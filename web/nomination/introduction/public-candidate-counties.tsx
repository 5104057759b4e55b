import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { PublicCandidateCounty } from '@xuanwu/server/phases/nomination/introduction/public-candidates.schema.ts';
import { Card, Empty, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { PublicPage } from './public-page.tsx';

/** 代表候选人, for everybody, without signing in: where candidates are published now. */
export function PublicCandidateCounties() {
  const read = useRead<PublicCandidateCounty[]>('/api/public/candidates');
  return (
    <PublicPage>
      <Typography.Title level={1}>代表候选人</Typography.Title>
      <Loaded read={read}>{(counties) => <Counties counties={counties} />}</Loaded>
    </PublicPage>
  );
}

function Counties({ counties }: { counties: readonly PublicCandidateCounty[] }) {
  const [text, setText] = useState('');
  const [only, ...others] = counties;
  if (only === undefined) return <Empty description="现在没有公布代表候选人的地方。" />;
  if (others.length === 0) return <Navigate to={`/candidates/${only.county}`} replace />;
  const shown = counties.filter(({ name }) => name.includes(text.trim()));
  return (
    <Flex vertical gap={16}>
      <Input.Search
        aria-label="查找县（市、区）"
        placeholder="县（市、区）的名称"
        size="large"
        allowClear
        onChange={({ target }) => setText(target.value)}
      />
      {shown.length === 0 && <Empty description="没有找到。请换一个名称再查。" />}
      {shown.map(({ county, name, electionDay }) => (
        <Card key={county}>
          <Typography.Title level={2}>
            <Link to={`/candidates/${county}`}>{name}</Link>
          </Typography.Title>
          选举日：{writtenDate(electionDay)}
        </Card>
      ))}
    </Flex>
  );
}
