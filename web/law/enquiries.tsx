import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { Law, LegalEnquiryRow } from '@xuanwu/server/law/law-view.schema.ts';
import { Card, Empty, Flex, Input, Tag } from 'antd';
import { useState } from 'react';
import { ActButton } from '../widgets/act-button.tsx';
import { Choice } from '../widgets/choice.tsx';
import { useFilter } from '../widgets/use-filter.ts';
import { AnswerEnquiry } from './answer-enquiry.tsx';
import { AskEnquiry } from './ask-enquiry.tsx';

const STATES = { waiting: '待答复', answered: '已答复' } as const;

/** 请示和答复: what this office asked, what it is asked, and answers that hold for it. */
export function Enquiries({ rows, view }: { rows: readonly LegalEnquiryRow[]; view: Law }) {
  const [text, setText] = useState('');
  const [state, setState] = useFilter('state');
  const [isAsking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<LegalEnquiryRow>();
  const shown = rows.filter(
    (row) =>
      `${row.question}${row.by.name}${row.answer?.text ?? ''}${row.answer?.document ?? ''}`.includes(
        text.trim(),
      ) &&
      (state === '' || state === (row.answer ? 'answered' : 'waiting')),
  );
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找请示"
          placeholder="查找请示、答复、文号"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Choice label="状态" titles={STATES} value={state} onChange={setState} />
        {view.superiors.length > 0 && (
          <ActButton act="ask-legal-enquiry" type="primary" onClick={() => setAsking(true)}>
            请示上级
          </ActButton>
        )}
      </Flex>
      {shown.length === 0 && (
        <Empty description={rows.length === 0 ? '还没有请示和答复。' : '没有符合条件的请示。'} />
      )}
      {shown.map((row) => (
        <EnquiryCard key={row.id} row={row} onAnswer={() => setAnswering(row)} />
      ))}
      {isAsking && <AskEnquiry point={null} onClose={() => setAsking(false)} onAsked={() => undefined} />}
      {answering && <AnswerEnquiry row={answering} view={view} onClose={() => setAnswering(undefined)} />}
    </Flex>
  );
}

function EnquiryCard({ row, onAnswer }: { row: LegalEnquiryRow; onAnswer: () => void }) {
  const { by, askedOf, askedOn, parameter, question, answer, isMineToAnswer } = row;
  return (
    <Card
      size="small"
      title={
        <Flex gap={4} wrap align="baseline">
          <Tag color={answer ? 'green' : 'gold'}>{answer ? '已答复' : '待答复'}</Tag>
          {by.name}请示{askedOf.name}
        </Flex>
      }
      extra={
        isMineToAnswer && (
          <ActButton act="answer-legal-enquiry" size="small" type="primary" onClick={onAnswer}>
            答复
          </ActButton>
        )
      }
    >
      <Flex vertical gap={8}>
        <div>
          <div className="shell-subtitle">
            {askedOn} 提出
            {parameter !== null && `，关于“${PARAMETER_TEXTS[parameter as ParameterId].title}”`}
          </div>
          <div className="wrapped-text">{question}</div>
        </div>
        {answer && (
          <div>
            <div className="shell-subtitle">
              {answer.answeredOn} 答复，{answer.document}，适用于{answer.scope.name}
              {answer.decision === null ? '' : '；已据此定下一项法律未定事项'}
            </div>
            <div className="wrapped-text">
              <strong>{answer.text}</strong>
            </div>
          </div>
        )}
      </Flex>
    </Card>
  );
}
