import { PlusOutlined } from '@ant-design/icons';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Button, Card, Empty, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { AddPledge } from './add-pledge.tsx';
import { CandidatePhoto } from './candidate-photo.tsx';

type Candidate = Introduction['candidates'][number];

/** 候选人的照片和承诺, in the order of their list. */
export function CandidateCards(props: { constituency: ConstituencyRow; introduction: Introduction }) {
  const { constituency, introduction } = props;
  const { candidates, isStopped, isInListOrder } = introduction;
  const order = isInListOrder ? '按正式代表候选人名单的次序' : '按姓氏笔画为序';
  const [text, setText] = useState('');
  const [pledging, setPledging] = useState<Candidate>();
  const shown = candidates.filter(({ name, pledges }) =>
    `${name} ${pledges.map((pledge) => pledge.text).join(' ')}`.includes(text.trim()),
  );
  return (
    <Card size="small" title={`候选人（${candidates.length}），${order}`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找候选人"
            placeholder="姓名或承诺"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() =>
              downloadTable(`${constituency.name}候选人的承诺.csv`, PLEDGE_COLUMNS, rowsOf(shown))
            }
          >
            导出承诺
          </Button>
        </Flex>
        {shown.length === 0 && <Empty description="没有符合条件的候选人。" />}
        <div className="introduced-candidates">
          {shown.map((candidate) => (
            <Flex key={candidate.id} gap={16} className="introduced">
              <CandidatePhoto candidate={candidate} constituency={constituency} isStopped={isStopped} />
              <Flex vertical gap={8} align="start" style={{ flex: 1, minInlineSize: 0 }}>
                <Typography.Text strong>{candidate.name}</Typography.Text>
                {candidate.pledges.length === 0 && (
                  <Typography.Text type="secondary">没有提出承诺</Typography.Text>
                )}
                {candidate.pledges.map(({ id, text: pledge, givenOn }) => (
                  <blockquote key={id} className="pledge">
                    <div className="wrapped-text">{pledge}</div>
                    <div className="shell-subtitle">{givenOn} 提出，原文保存，不能更改</div>
                  </blockquote>
                ))}
                <ActButton
                  act="add-candidate-pledge"
                  state={{ constituency: constituency.stage }}
                  size="small"
                  icon={<PlusOutlined />}
                  disabled={isStopped}
                  aria-label={`登记承诺：${candidate.name}`}
                  onClick={() => setPledging(candidate)}
                >
                  登记承诺
                </ActButton>
              </Flex>
            </Flex>
          ))}
        </div>
      </Flex>
      {pledging && <AddPledge candidate={pledging} onClose={() => setPledging(undefined)} />}
    </Card>
  );
}

interface PledgeRow {
  readonly name: string;
  readonly givenOn: string;
  readonly text: string;
}

const PLEDGE_COLUMNS: readonly [string, (row: PledgeRow) => string][] = [
  ['候选人', ({ name }) => name],
  ['提出的日期', ({ givenOn }) => givenOn],
  ['承诺', ({ text }) => text],
];

function rowsOf(candidates: readonly Candidate[]): PledgeRow[] {
  return candidates.flatMap(({ name, pledges }) =>
    pledges.map(({ text, givenOn }) => ({ name, text, givenOn })),
  );
}
