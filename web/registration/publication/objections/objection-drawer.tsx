import {
  OBJECTION_STATES,
  type RollObjectionRow,
} from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import {
  NOTICE_WAYS,
  OBJECTION_SUBJECTS,
} from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { Alert, Button, Descriptions, Drawer, Flex, Timeline } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../../widgets/act-button.tsx';
import { Explained } from '../../../widgets/explained.tsx';
import { DecideObjection, RecordJudgment } from './decide-objection.tsx';
import { NotifyObjector, RecordSuit, WithdrawObjection } from './later-steps.tsx';

const FORMS = {
  decide: DecideObjection,
  withdraw: WithdrawObjection,
  notify: NotifyObjector,
  sue: RecordSuit,
  judge: RecordJudgment,
} as const;

type Form = keyof typeof FORMS;

/** 一件申诉: what was said, what became of it by which clock, and the next step. */
export function ObjectionDrawer({
  objection,
  onClose,
}: {
  objection: RollObjectionRow;
  onClose: () => void;
}) {
  const [form, setForm] = useState<Form>();
  const Shown = form && FORMS[form];
  return (
    <Drawer open size="min(640px, 100vw)" title={`申诉第 ${objection.number} 号`} onClose={onClose}>
      <Flex vertical gap={16}>
        <Due objection={objection} />
        <Flex gap={8} wrap>
          <Actions objection={objection} onDo={setForm} />
        </Flex>
        <Descriptions
          size="small"
          bordered
          column={1}
          items={[
            {
              label: '选区',
              children: (
                <Link to={`/constituencies/${objection.constituency}`}>{objection.constituencyName}</Link>
              ),
            },
            { label: '申诉人', children: `${objection.objector}${objection.isOwn ? '（本人的事）' : ''}` },
            { label: '联系', children: objection.contact },
            { label: '事由', children: `${OBJECTION_SUBJECTS[objection.about]}：${objection.concerned}` },
            { label: '意见和理由', children: objection.statement },
          ]}
        />
        <Timeline items={stepsOf(objection).map((content) => ({ content }))} />
      </Flex>
      {Shown && <Shown objection={objection} onClose={() => setForm(undefined)} />}
    </Drawer>
  );
}

function Due({ objection: { state, dueOn, isOverdue, reasons } }: { objection: RollObjectionRow }) {
  return (
    <Alert
      type={isOverdue ? 'error' : dueOn === null ? 'success' : 'warning'}
      showIcon
      title={
        <span>
          {OBJECTION_STATES[state]}
          {dueOn !== null && (
            <>
              ，最迟{' '}
              <Explained title={OBJECTION_STATES[state]} reasons={reasons} danger={isOverdue}>
                {dueOn}
              </Explained>
            </>
          )}
          {isOverdue && '，已经逾期'}
        </span>
      }
    />
  );
}

function Actions({ objection, onDo }: { objection: RollObjectionRow; onDo: (form: Form) => void }) {
  const { state, id, decision, notice, suit } = objection;
  return (
    <>
      {state === 'committee-decides' && (
        <>
          <ActButton act="decide-roll-objection" type="primary" onClick={() => onDo('decide')}>
            处理
          </ActButton>
          <ActButton act="withdraw-roll-objection" onClick={() => onDo('withdraw')}>
            申诉人撤回
          </ActButton>
        </>
      )}
      {decision && (
        <Button href={`/api/documents/objection-decision/${id}`} target="_blank">
          打印处理决定书
        </Button>
      )}
      {decision && !notice && (
        <ActButton act="notify-roll-objection" type="primary" onClick={() => onDo('notify')}>
          登记通知
        </ActButton>
      )}
      {decision && !suit && (
        <ActButton act="record-roll-suit" onClick={() => onDo('sue')}>
          登记诉讼
        </ActButton>
      )}
      {state === 'court-decides' && (
        <ActButton act="record-roll-judgment" type="primary" onClick={() => onDo('judge')}>
          登记判决
        </ActButton>
      )}
    </>
  );
}

function stepsOf(objection: RollObjectionRow): string[] {
  const { receivedOn, isOral, countedFrom, withdrawnOn, decision, notice, suit, judgment } = objection;
  return [
    `${receivedOn} 收到${isOral ? '口头' : '书面'}申诉（名单公布之日 ${countedFrom}）`,
    ...(withdrawnOn === null ? [] : [`${withdrawnOn} 申诉人撤回`]),
    ...(decision === null
      ? []
      : [
          `${decision.on} 选举委员会决定：${decision.upheld ? '成立' : '不成立'}。${decision.reasons}（${decision.meeting.minute}，出席 ${decision.meeting.present} 人，赞成 ${decision.meeting.inFavour} 人）${changeOf(decision.correction)}`,
        ]),
    ...(notice === null ? [] : [`${notice.on} 通知申诉人：${NOTICE_WAYS[notice.how]}`]),
    ...(suit === null ? [] : [`${suit.on} 向${suit.court}起诉，${suit.caseNumber}`]),
    ...(judgment === null
      ? []
      : [
          `${judgment.on} 判决送达：${judgment.document}，${judgment.upheld ? '申诉成立' : '维持'}${changeOf(judgment.correction)}`,
        ]),
  ];
}

function changeOf(correction: NonNullable<RollObjectionRow['decision']>['correction']): string {
  if (correction === null) return '';
  const { kind, name, amendedName, publishedOn } = correction;
  const what = { added: `补登${name}`, struck: `除名${name}`, amended: `${name}更正为${amendedName ?? ''}` }[
    kind
  ];
  return `；名单更正（${publishedOn}）：${what}`;
}
