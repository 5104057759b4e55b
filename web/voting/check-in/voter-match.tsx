import type { CheckInMatch } from '@xuanwu/server/phases/voting/check-in/check-in-view.schema.ts';
import { CheckCircleFilled, StopOutlined } from '@ant-design/icons';
import { Card, Flex, Tag, Typography } from 'antd';
import { ActButton } from '../../widgets/act-button.tsx';
import { UndoCheckIn } from './undo-check-in.tsx';
import { LEVELS, ROUND_STATES, SEXES } from '../../widgets/words.ts';

type VotingHere = Pick<CheckInMatch, 'due' | 'places' | 'hasVoted'>;

export interface HandOut {
  readonly person: string;
  readonly name: string;
  readonly byProxy: string | null;
  /** He is still to be handed the ballots of those whom he votes for. */
  readonly moreToCome: boolean;
}

/** 一名选民: who he is, what he is due here, whom he votes for. */
export function VoterMatch(props: {
  match: CheckInMatch;
  place: string;
  isBusy: boolean;
  onHandOut: (handOut: HandOut) => void;
}) {
  const { match, place, isBusy, onHandOut } = props;
  const { person, name, entries, principals, proxy } = match;
  const waiting = principals.filter(({ hasVoted, due }) => !hasVoted && due.length > 0).length;
  return (
    <Card size="small" role="listitem" aria-label={name}>
      <Flex vertical gap={8}>
        <Flex gap={12} wrap align="baseline">
          <Typography.Text strong style={{ fontSize: 20 }}>
            {name}
          </Typography.Text>
          <span>
            {SEXES[match.sex as keyof typeof SEXES] ?? ''} {match.bornIn} 出生
          </span>
          <Typography.Text type="secondary">{match.address}</Typography.Text>
        </Flex>
        <Typography.Text type="secondary">
          {entries
            .map(({ level, constituency, serial }) => `${LEVELS[level]} ${constituency} 第 ${serial} 号`)
            .join('；')}
        </Typography.Text>
        <Due
          {...{ match, place, isBusy }}
          label="发票"
          refusal={
            proxy &&
            (match.hasVoted
              ? `已由受托人 ${proxy.name} 代领选票，不能再领，委托也不能再撤回。每一选民只有一个投票权。`
              : `已委托 ${proxy.name} 代为投票，本人不能再领。每一选民只有一个投票权；要本人投票的，先在“委托投票”里撤回委托。`)
          }
          onHandOut={() => onHandOut({ person, name, byProxy: null, moreToCome: waiting > 0 })}
        />
        {match.due.some(({ handedOut }) => handedOut) && (
          <div>
            <UndoCheckIn {...{ place, person, name }} />
          </div>
        )}
        {principals.map((principal) => (
          <Flex key={principal.person} vertical gap={4} style={{ paddingInlineStart: 16 }}>
            <Typography.Text>
              受 <strong>{principal.name}</strong> 委托代为投票，请查验委托书
            </Typography.Text>
            <Due
              match={{ ...principal, entries }}
              {...{ place, isBusy }}
              label={`代 ${principal.name} 发票`}
              refusal={null}
              onHandOut={() =>
                onHandOut({
                  person: principal.person,
                  name: principal.name,
                  byProxy: person,
                  moreToCome: waiting > 1 || !match.hasVoted,
                })
              }
            />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

function Due(props: {
  match: VotingHere & Pick<CheckInMatch, 'entries'>;
  place: string;
  label: string;
  refusal: string | null;
  isBusy: boolean;
  onHandOut: () => void;
}) {
  const { match, place, label, isBusy, onHandOut } = props;
  const refusal = props.refusal ?? whyNot(match, place);
  const left = match.due.filter(({ handedOut }) => !handedOut);
  return (
    <Flex gap={12} wrap align="center">
      {match.due.map(({ round, level, colour, constituency, handedOut }) => (
        <Tag key={round} color={handedOut ? 'default' : level === 'county' ? 'red' : 'green'}>
          {handedOut && <CheckCircleFilled />} {LEVELS[level]}选票 1 张（{colour}） {constituency}
          {handedOut && '：已领'}
        </Tag>
      ))}
      {refusal === undefined ? (
        <ActButton act="check-in-voter" type="primary" size="large" disabled={isBusy} onClick={onHandOut}>
          {label}（{left.length} 张）
        </ActButton>
      ) : (
        <Typography.Text type="danger" role="alert">
          <StopOutlined /> {refusal}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** Why nothing can be handed out, as one tells a voter. */
function whyNot(
  { due, hasVoted, places, entries }: VotingHere & Pick<CheckInMatch, 'entries'>,
  here: string,
) {
  if (hasVoted) return '已经领过选票，不能再领。每一选民只有一个投票权。';
  if (due.length > 0) return undefined;
  if (places.length > 0 && places.every(({ id }) => id !== here)) {
    return `不在这里投票，请到${places.map(({ name }) => name).join('或者')}。`;
  }
  const states = entries.map(
    ({ constituency, round }) => `${constituency}${round === null ? '今天没有投票' : ROUND_STATES[round]}`,
  );
  return `现在不能领票：${states.join('；')}。`;
}
