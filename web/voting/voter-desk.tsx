import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Flex, Input, type InputRef, Typography } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { LEVELS } from '../widgets/words.ts';
import { useVotersAt } from './use-voters-at.ts';
import { type HandOut, VoterMatch } from './voter-match.tsx';

/**
 * 领票桌: type, Enter to go to the first voter, Enter again to hand out, and on to the next; Escape to begin again. A
 * first voter who may have nothing is never passed over: the next one would get the ballots of somebody else.
 */
export function VoterDesk({ place }: { place: PollingPlaceRow }) {
  const [text, setText] = useState('');
  const [receipt, setReceipt] = useState<string>();
  const input = useRef<InputRef>(null);
  const results = useRef<HTMLDivElement>(null);
  const checkIn = useAct('check-in-voter');
  const { read, unfinished, isSettled, found } = useVotersAt(place.id, text);
  const search = (typed: string) => {
    setText(typed);
    setReceipt(undefined);
    checkIn.reset();
  };
  const handOut = ({ person, name, byProxy, moreToCome }: HandOut) =>
    checkIn.mutate(
      { place: place.id, person, byProxy },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'done')
            setReceipt(writtenReceipt(name, byProxy !== null, answer.output.ballots));
          if (!moreToCome) setText('');
          input.current?.focus();
        },
      },
    );
  return (
    <Card size="small" title="查找选民、发票">
      <Flex vertical gap={12} onKeyDown={(event) => moveAmong(event, results.current, input.current, search)}>
        <Input
          ref={input}
          autoFocus
          size="large"
          allowClear
          maxLength={60}
          autoComplete="off"
          inputMode="search"
          aria-label="姓名、名单序号或者公民身份号码"
          placeholder="姓名、名单序号或者公民身份号码"
          value={text}
          onChange={(event) => search(event.target.value)}
          onPressEnter={() => buttonsIn(results.current?.firstElementChild)[0]?.focus()}
        />
        <Typography.Text type="secondary">
          {unfinished ||
            '按回车到第一名选民，再按回车发票；上下键换人，退出键重新输入。请先查验选民证或者身份证。'}
        </Typography.Text>
        {receipt !== undefined && <Alert type="success" showIcon role="status" title={receipt} />}
        <ProblemAlert error={checkIn.error ?? read.error} />
        {found !== undefined && (
          <Flex vertical gap={8} role="list" aria-label="找到的选民" ref={results}>
            {found.map((match) => (
              <VoterMatch
                key={match.person}
                match={match}
                place={place.id}
                isBusy={checkIn.isPending || !isSettled}
                onHandOut={handOut}
              />
            ))}
            {found.length === 0 && isSettled && (
              <Alert
                type="warning"
                showIcon
                title="这个投票场所的选民名单上没有找到"
                description="请核对姓名和号码；确实不在名单上的，请选举办公室查明他在哪个选区登记。不在名单上的不能发票。"
              />
            )}
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

function writtenReceipt(
  name: string,
  isByProxy: boolean,
  ballots: readonly { level: 'county' | 'township'; constituency: string }[],
): string {
  const sheets = ballots.map(({ level, constituency }) => `${LEVELS[level]}${constituency}`).join('、');
  return `${name}${isByProxy ? '（由受托人代领）' : ''}，发出 ${ballots.length} 张选票：${sheets}`;
}

function buttonsIn(list: Element | null | undefined): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}

function moveAmong(
  event: KeyboardEvent,
  list: HTMLElement | null,
  input: InputRef | null,
  search: (text: string) => void,
): void {
  if (event.key === 'Escape') {
    search('');
    input?.focus();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = buttonsIn(list);
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at + step < 0) input?.focus();
  else buttons[Math.min(at + step, buttons.length - 1)]?.focus();
}
