import {
  SUBMISSION_MANNERS,
  SUBMISSION_MATTERS,
  SUBMISSION_STATES,
  type SubmissionState,
} from '@xuanwu/rules/submissions.ts';
import type { SubmissionRow } from '@xuanwu/server/levels/submissions/submission.schema.ts';
import { Button, Card, Flex, Tag } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { LongText } from '../../widgets/long-text.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { AttachFile } from './attach-file.tsx';

const COLOURS: Readonly<Record<SubmissionState, string>> = {
  draft: 'default',
  waiting: 'gold',
  approved: 'green',
  filed: 'green',
  returned: 'red',
  withdrawn: 'default',
};

interface Opening {
  readonly onAgain: (row: SubmissionRow) => void;
  readonly onAnswer: (row: SubmissionRow) => void;
  readonly onWithdraw: (row: SubmissionRow) => void;
}

/** One 上报件: what it asks, where it has come to, what was answered. */
export function SubmissionCard({ row, ...on }: { row: SubmissionRow } & Opening) {
  const { by, sentTo, about, matter, manner, state, isLate } = row;
  return (
    <Card
      size="small"
      title={
        <Flex gap={4} wrap align="baseline">
          <Tag color={COLOURS[state]}>{SUBMISSION_STATES[state]}</Tag>
          {isLate && <Tag color="red">已过 {row.answerBy}</Tag>}
          <span>{row.title}</span>
        </Flex>
      }
      extra={
        <Flex gap={8} wrap align="center">
          {row.isForFile && (
            <Button size="small" href={`/api/submissions/${row.id}/signed.json`}>
              导出签名文件
            </Button>
          )}
          <Buttons row={row} {...on} />
        </Flex>
      }
    >
      <Flex vertical gap={8}>
        <div className="shell-subtitle">
          {row.document}　{by.name}报{sentTo.name}，{SUBMISSION_MANNERS[manner]}；
          {SUBMISSION_MATTERS[matter].title}
          {about.code === by.code ? '' : `（${about.name}）`}；
          {row.sentOn ? `${row.sentOn} 上报` : `${row.draftedOn} 拟稿`}
          {row.answerBy !== null && row.answer === null && `，请于 ${row.answerBy} 前批复`}
        </div>
        <LongText text={row.content} />
        <Files row={row} of="submission" />
        {row.withdrawn && (
          <div>
            {row.withdrawn.on} 撤回：{row.withdrawn.reason}
          </div>
        )}
        {row.answer && (
          <div>
            <div className="shell-subtitle">
              {row.answer.on}　{sentTo.name}　{row.answer.document}
            </div>
            <div className="wrapped-text">
              <strong>{row.answer.text}</strong>
            </div>
            <Files row={row} of="answer" />
          </div>
        )}
        {row.entries.length > 0 && (
          <div className="shell-subtitle">
            选务日志：{row.entries.map(({ what, entry }) => `${what} ${entry.slice(-12)}`).join('，')}
          </div>
        )}
        {((row.isMine && state === 'draft') || row.isMineToAnswer) && <AttachFile submission={row.id} />}
      </Flex>
    </Card>
  );
}

function Files({ row, of }: { row: SubmissionRow; of: 'submission' | 'answer' }) {
  const files = row.files.filter((file) => file.of === of);
  if (files.length === 0) return null;
  return (
    <Flex gap={12} wrap>
      <span>附件：</span>
      {files.map(({ id, name }) => (
        <a key={id} href={`/api/submission-files/${id}`}>
          {name}
        </a>
      ))}
    </Flex>
  );
}

function Buttons({ row, onAgain, onAnswer, onWithdraw }: { row: SubmissionRow } & Opening) {
  const send = useAct('send-submission');
  if (row.isMineToAnswer)
    return (
      <ActButton act="answer-submission" size="small" type="primary" onClick={() => onAnswer(row)}>
        答复
      </ActButton>
    );
  if (!row.isMine) return null;
  return (
    <Flex gap={8} wrap align="center">
      {row.state === 'draft' && (
        <>
          <SecondPerson act="send-submission" />
          <ActButton
            act="send-submission"
            size="small"
            type="primary"
            loading={send.isPending}
            onClick={() => send.mutate({ submission: row.id })}
          />
          <ProblemAlert error={send.error} />
        </>
      )}
      {(row.state === 'draft' || row.state === 'waiting') && (
        <ActButton act="withdraw-submission" size="small" onClick={() => onWithdraw(row)}>
          撤回
        </ActButton>
      )}
      {(row.state === 'returned' || row.state === 'withdrawn') && (
        <ActButton act="draft-submission" size="small" onClick={() => onAgain(row)}>
          改后再报
        </ActButton>
      )}
    </Flex>
  );
}
