import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { PublicConstituency } from '@xuanwu/server/phases/nomination/introduction/public-candidates.schema.ts';
import { Card, Empty, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { LEVELS } from '../../widgets/words.ts';
import { Loaded } from '../../widgets/page.tsx';
import { PublicPage } from './public-page.tsx';

const MOST_SHOWN = 30;
const EVERY_MS = 60_000;

/** 一个县的代表候选人, for everybody: one's constituency is found by its name. */
export function PublicCandidateLists() {
  const { county = '' } = useParams();
  const read = useRead<PublicConstituency[]>(`/api/public/candidates/${county}`, { every: EVERY_MS });
  return (
    <PublicPage>
      <Loaded read={read}>{(lists) => <Lists county={county} lists={lists} />}</Loaded>
    </PublicPage>
  );
}

const PUBLIC_STATES = {
  introduced: '正在介绍',
  stopped: '已停止介绍',
  result: '选举结果已公告',
} as const;

function Lists({ county, lists }: { county: string; lists: readonly PublicConstituency[] }) {
  const [text, setText] = useState('');
  const found = lists.filter(({ name, areaName }) => `${areaName} ${name}`.includes(text.trim()));
  const [first] = lists;
  return (
    <Flex vertical gap={16}>
      <Typography.Title level={1}>{first?.countyName ?? ''}代表候选人</Typography.Title>
      {first === undefined ? (
        <Empty description="这里还没有公布代表候选人。" />
      ) : (
        <Input.Search
          aria-label="查找选区"
          placeholder="乡镇、街道或者选区的名称"
          size="large"
          allowClear
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {first !== undefined && found.length === 0 && <Empty description="没有找到。请换一个名称再查。" />}
      {found.slice(0, MOST_SHOWN).map((list) => (
        <Card key={list.id}>
          <Typography.Title level={2}>
            <Link to={`/candidates/${county}/${list.id}`}>{list.name}</Link>
          </Typography.Title>
          <div>
            {list.areaName}，{LEVELS[list.level]}人大代表，应选 {list.seats} 名
          </div>
          <div>
            选举日：{writtenDate(list.electionDay)}　{PUBLIC_STATES[list.state]}
          </div>
        </Card>
      ))}
      {found.length > MOST_SHOWN && (
        <div role="status">还有 {found.length - MOST_SHOWN} 个选区没有列出，请在上面写选区的名称查找。</div>
      )}
    </Flex>
  );
}
