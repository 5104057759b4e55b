import { pollMayOpen } from '@xuanwu/rules/poll-opening.ts';
import type { PollingPlaceRow, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Popconfirm, Typography } from 'antd';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import type { Installation } from '../shell/front-door.tsx';
import { ActButton } from '../widgets/act-button.tsx';
import { Explained } from '../widgets/explained.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped } from '../widgets/words.ts';
import { useLocalLaw } from '../law/use-local-law.ts';

/** 宣布投票开始、结束: one round. */
export function RoundOpening({ round }: { round: RoundRow }) {
  const open = useAct('open-round');
  const close = useAct('close-round');
  const { state, id, constituencyName } = round;
  if (state !== 'scheduled' && state !== 'open') return null;
  return (
    <Flex vertical gap={8} align="start">
      {state === 'scheduled' ? (
        <Flex gap={8} wrap align="center">
          <ActButton
            act="open-round"
            state={{ round: state }}
            type="primary"
            loading={open.isPending}
            onClick={() => open.mutate({ round: id })}
            aria-label={`宣布投票开始：${constituencyName}`}
          />
          <OpeningConditions round={round} />
        </Flex>
      ) : (
        <Popconfirm
          title={`宣布“${constituencyName}”投票结束？`}
          description="宣布以后不能再领票，选民数和发出的选票数就此固定。"
          okText="宣布结束"
          cancelText="再等等"
          onConfirm={() => close.mutate({ round: id })}
        >
          <ActButton
            act="close-round"
            state={{ round: state }}
            loading={close.isPending}
            aria-label={`宣布投票结束：${constituencyName}`}
          />
        </Popconfirm>
      )}
      <ProblemAlert error={open.error ?? close.error} />
    </Flex>
  );
}

function OpeningConditions({ round }: { round: RoundRow }) {
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  const installation = useRead<Installation>('/api/installation');
  const law = useLocalLaw();
  if (!places.data || !installation.data) return null;
  const { permitted, reasons } = pollMayOpen(
    {
      today: installation.data.today,
      electionDay: round.electionDay,
      places: places.data
        .filter(({ constituencies }) => constituencies.some(({ id }) => id === round.constituency))
        .map(({ name, kind, staff }) => ({
          name,
          kind,
          scrutineers: staff.filter(({ duty }) => duty === 'scrutineer').length,
          tellers: staff.filter(({ duty }) => duty === 'teller').length,
        })),
    },
    law,
  );
  const missing = reasons.filter(({ holds }) => !holds).length;
  return (
    <Typography.Text>
      <Explained
        title={`${round.constituencyName}：宣布投票开始的条件`}
        reasons={reasons}
        danger={!permitted}
      >
        {permitted ? '条件齐备' : `还差 ${grouped(missing)} 项条件`}
      </Explained>
    </Typography.Text>
  );
}
