import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import type { Candidate } from '../words.ts';
import { duties } from './standing.tsx';
import { StatementForm } from './statement-form.tsx';

/** 情况说明, in the list of initial candidates: what is missing, what has to be done, and the form. */
export function StatementCell(props: { constituency: ConstituencyRow; candidate: Candidate }) {
  const { constituency, candidate } = props;
  const [isOpen, setOpen] = useState(false);
  const { resume, funding, acceptance } = candidate.statement;
  const missing = [
    ...(resume === '' ? ['简历'] : []),
    ...(funding === null ? ['境外资助声明'] : []),
    ...(acceptance === null ? ['是否接受'] : []),
  ];
  const todo = candidate.standing ? duties(candidate.standing, candidate.statement) : [];
  return (
    <Flex vertical gap={4} align="start">
      {todo.map((each) => (
        <Tag key={each} style={{ whiteSpace: 'normal' }}>
          {each}
        </Tag>
      ))}
      <Button
        type="link"
        size="small"
        style={{ paddingInline: 0, whiteSpace: 'normal', height: 'auto', textAlign: 'start' }}
        aria-label={`情况说明 ${candidate.name}`}
        onClick={() => setOpen(true)}
      >
        {missing.length === 0 ? '已说明' : `待补：${missing.join('、')}`}
      </Button>
      {isOpen && (
        <StatementForm constituency={constituency} candidate={candidate} onClose={() => setOpen(false)} />
      )}
    </Flex>
  );
}
