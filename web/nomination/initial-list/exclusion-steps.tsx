import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { EXCLUSION_OBJECTORS } from '@xuanwu/server/phases/nomination/initial-list/exclusion-objection.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { DecideExclusionObjection } from './decide-exclusion-objection.tsx';
import { NotifyExclusion } from './notify-exclusion.tsx';
import { ObjectToExclusion } from './object-to-exclusion.tsx';

type Exclusion = ListDecisions['exclusions'][number];
type Objection = Exclusion['objections'][number];

/** 通知、异议、处理: what has been done about a decision and what is still to do. */
export function ExclusionSteps(props: { constituency: ConstituencyRow; exclusion: Exclusion }) {
  const { constituency, exclusion } = props;
  const { id, name, notifiedOn, restoredOn, objections } = exclusion;
  const [open, setOpen] = useState<'notify' | 'object'>();
  const [deciding, setDeciding] = useState<Objection>();
  const state = { constituency: constituency.stage };
  return (
    <Flex vertical gap={6} align="start">
      <Flex gap={4} wrap align="center">
        {notifiedOn === null ? <Tag color="gold">还没有通知推荐者</Tag> : `${notifiedOn} 已通知`}
        <Button size="small" href={`/api/documents/exclusion-notice/${id}`} target="_blank">
          打印通知书
        </Button>
        {notifiedOn === null && (
          <ActButton
            act="notify-exclusion"
            type="link"
            size="small"
            aria-label={`登记通知 ${name}`}
            onClick={() => setOpen('notify')}
          >
            登记通知
          </ActButton>
        )}
      </Flex>
      {objections.map((objection) => (
        <Said
          key={objection.id}
          objection={objection}
          constituency={constituency}
          mayDecide={restoredOn === null}
          onDecide={() => setDeciding(objection)}
        />
      ))}
      {restoredOn === null ? (
        <ActButton
          act="object-to-exclusion"
          state={state}
          size="small"
          aria-label={`受理异议 ${name}`}
          onClick={() => setOpen('object')}
        >
          受理异议
        </ActButton>
      ) : (
        `${restoredOn} 恢复列入`
      )}
      {open === 'notify' && <NotifyExclusion exclusion={exclusion} onClose={() => setOpen(undefined)} />}
      {open === 'object' && (
        <ObjectToExclusion
          constituency={constituency}
          exclusion={exclusion}
          onClose={() => setOpen(undefined)}
        />
      )}
      {deciding && (
        <DecideExclusionObjection
          constituency={constituency}
          name={name}
          objection={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Flex>
  );
}

function Said(props: {
  objection: Objection;
  constituency: ConstituencyRow;
  mayDecide: boolean;
  onDecide: () => void;
}) {
  const { objection, constituency, mayDecide, onDecide } = props;
  const { madeBy, objector, receivedOn, statement, decision } = objection;
  return (
    <div>
      {receivedOn} {EXCLUSION_OBJECTORS[madeBy]}异议（{objector}）：{statement}
      {decision ? (
        <div className="shell-subtitle">
          {decision.on} 决定{decision.upheld ? '成立' : '不成立'}：{decision.reasons}（
          {decision.meeting.minute}，出席 {decision.meeting.present} 人，赞成 {decision.meeting.inFavour} 人）
        </div>
      ) : (
        mayDecide && (
          <ActButton
            act="decide-exclusion-objection"
            state={{ constituency: constituency.stage }}
            type="link"
            size="small"
            onClick={onDecide}
          >
            处理
          </ActButton>
        )
      )}
    </div>
  );
}
