import { pollMayOpen, staffedBy } from '@xuanwu/rules/poll-opening.ts';
import type { PollingPlaceRow, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Flex, Input, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import { useInstallation } from '../api/use-installation.ts';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { Explained } from '../widgets/explained.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped } from '../widgets/words.ts';
import { useLocalLaw } from '../law/use-local-law.ts';

/** 宣布投票开始、结束: one round. */
export function RoundOpening({ round }: { round: RoundRow }) {
  const open = useAct('open-round');
  const close = useAct('close-round');
  const deviceAheadMinutes = useClockAhead();
  const [checked, setChecked] = useState('');
  const { state, id, constituencyName } = round;
  if (state !== 'scheduled' && state !== 'open') return <ClockNotes round={round} />;
  const act = state === 'scheduled' ? open : close;
  const isDoubtful = act.error?.problem.code === 'clock-doubtful';
  const declare = () =>
    act.mutate({
      round: id,
      ...(deviceAheadMinutes !== undefined && { deviceAheadMinutes }),
      ...(isDoubtful && checked.trim() !== '' && { clockChecked: checked.trim() }),
    });
  return (
    <Flex vertical gap={8} align="start">
      {state === 'scheduled' ? (
        <Flex gap={8} wrap align="center">
          <ActButton
            act="open-round"
            state={{ round: state }}
            type="primary"
            loading={open.isPending}
            onClick={declare}
            aria-label={`宣布投票开始：${constituencyName}`}
          />
          <OpeningConditions round={round} />
        </Flex>
      ) : (
        <Popconfirm
          title={`宣布“${constituencyName}”投票结束？`}
          description={<ClosingWords round={round} />}
          okText="宣布结束"
          cancelText="再等等"
          onConfirm={declare}
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
      {isDoubtful && (
        <Flex gap={8} wrap align="center">
          <Input
            aria-label="怎样核对的时间"
            placeholder="怎样核对的，例如：与电视台时间核对，服务器慢"
            maxLength={100}
            style={{ width: 360 }}
            value={checked}
            onChange={({ target }) => setChecked(target.value)}
          />
          <Button disabled={checked.trim() === ''} loading={act.isPending} onClick={declare}>
            时间核对过，仍要{state === 'scheduled' ? '宣布开始' : '宣布结束'}
          </Button>
        </Flex>
      )}
      <ClockNotes round={round} />
    </Flex>
  );
}

/** 宣布结束以前: until when the vote was announced, for whoever looks at the wrong clock. */
function ClosingWords({ round }: { round: RoundRow }) {
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  const ends = places.data
    ?.filter(({ constituencies }) => constituencies.some(({ id }) => id === round.constituency))
    .map(({ closesAt }) => closesAt);
  const last = ends?.toSorted().at(-1);
  return (
    <>
      {last !== undefined && `公布的投票时间到 ${last}，没有到的请再等等。`}
      宣布以后不能再领票，选民数和发出的选票数就此固定。
    </>
  );
}

/** 时间核对: what spoke against the server's clock, and how somebody had looked. */
function ClockNotes({ round }: { round: RoundRow }) {
  return round.clockNotes.map(({ act, doubts, checked }) => (
    <Typography.Text key={`${act} ${checked}`} type="secondary">
      {act === 'open' ? '宣布开始' : '宣布结束'}时：{doubts.join('；')}。核对：{checked}
    </Typography.Text>
  ));
}

/** By how many minutes this computer is ahead of the server, as far as it was told. */
function useClockAhead(): number | undefined {
  const { data, dataUpdatedAt } = useInstallation();
  return data && Math.round((dataUpdatedAt - Date.parse(data.now)) / 60_000);
}

function OpeningConditions({ round }: { round: RoundRow }) {
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  const installation = useInstallation();
  const law = useLocalLaw();
  if (!places.data || !installation.data) return null;
  const { permitted, reasons } = pollMayOpen(
    {
      today: installation.data.today,
      electionDay: round.electionDay,
      places: places.data
        .filter(({ constituencies }) => constituencies.some(({ id }) => id === round.constituency))
        .map(({ name, kind, staff }) => ({ name, kind, ...staffedBy(staff) })),
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
