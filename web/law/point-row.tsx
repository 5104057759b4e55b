import type { DecisionRow } from '@xuanwu/server/law/law-view.schema.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { Button, Flex, Popover, Tag, Timeline } from 'antd';
import { ActButton } from '../widgets/act-button.tsx';
import { useSession } from '../api/session.tsx';
import { ORIGINS, type PointState } from './point-states.ts';

const COLOURS = {
  open: 'gold',
  rule: 'blue',
  superior: 'purple',
  own: 'green',
  suggested: 'default',
} as const;

/** 一项事项: the question, what holds, where from, and what can be done about it. */
export function PointRow(props: { state: PointState; onDecide: () => void; onAsk: () => void }) {
  const { state, onDecide, onAsk } = props;
  const { point, value, origin, source, history, resting } = state;
  const { current } = useSession();
  // A township's office asks; its county's decides.
  const mayDecide = current?.area === null && origin !== 'rule' && origin !== 'superior';
  return (
    <div className="point-row">
      <div className="point-question">
        <strong>{point.title}</strong>
        <div className="shell-subtitle">{point.question}</div>
        {resting.length > 0 && <div className="shell-subtitle">用于：{resting.join('、')}</div>}
      </div>
      <div className="point-value">
        <Flex gap={4} wrap align="baseline">
          <Tag color={COLOURS[origin]}>{ORIGINS[origin]}</Tag>
          <strong>{origin === 'open' || origin === 'suggested' ? `建议：${value}` : value}</strong>
        </Flex>
        <div className="shell-subtitle">{source}</div>
      </div>
      <Flex gap={4} wrap className="point-acts">
        {mayDecide && (
          <ActButton
            act="decide-silent-point"
            size="small"
            type={origin === 'open' ? 'primary' : 'default'}
            ghost={origin === 'open'}
            aria-label={`${origin === 'own' ? '改作决定' : '决定'}：${point.title}`}
            onClick={onDecide}
          >
            {origin === 'own' ? '改作决定' : '决定'}
          </ActButton>
        )}
        {origin !== 'rule' && (
          <ActButton
            act="ask-legal-enquiry"
            size="small"
            type="text"
            aria-label={`请示：${point.title}`}
            onClick={onAsk}
          >
            请示
          </ActButton>
        )}
        {history.length > 0 && (
          <Popover trigger="click" title={`${point.title}：历次决定`} content={<History rows={history} />}>
            <Button size="small" type="text" aria-label={`历次决定：${point.title}`}>
              历次（{history.length}）
            </Button>
          </Popover>
        )}
      </Flex>
    </div>
  );
}

/** 历次决定: nothing is ever changed, a later one takes the place of an earlier. */
function History({ rows }: { rows: readonly DecisionRow[] }) {
  return (
    <Timeline
      style={{ maxInlineSize: 380, paddingBlockStart: 8 }}
      items={rows.map((row) => ({
        key: row.id,
        color: row.inForce ? 'green' : 'gray',
        content: (
          <>
            <div>
              {row.decidedOn}　<strong>{describeValue(row.parameter as never, row.value as never)}</strong>
              {row.inForce ? '' : '（已被取代）'}
            </div>
            <div className="shell-subtitle">
              {row.decidedBy}，{row.document}，适用于{row.scope.name}
            </div>
          </>
        ),
      }))}
    />
  );
}
