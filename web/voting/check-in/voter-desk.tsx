import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { ScanOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Input, type InputRef, Radio, Typography } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useScannedCard } from '../../widgets/scanned-card.ts';
import { LEVELS } from '../../widgets/words.ts';
import { Scanner, type Wanted } from '../../registration/phone/scanner.tsx';
import { attestation, AttestAfterLoss, NOBODY } from './attest-after-loss.tsx';
import { CardNotHere } from './card-not-here.tsx';
import { useVotersAt } from '../use-voters-at.ts';
import { type HandOut, VoterMatch } from './voter-match.tsx';

type Shown = 'identity-card' | 'voter-card';

/** 凭什么领票 · 选举法第三十七条 */
const DOCUMENTS = [
  { value: 'identity-card', label: '身份证' },
  { value: 'voter-card', label: '选民证' },
];

const CARD: Wanted = {
  read: (text) => (/^XUANWU-CARD \S+$/.test(text) ? text : undefined),
  nothing: '这不是选民证上的码，请换一个码，或者输入姓名。',
};

/**
 * 领票桌: type, Enter to go to the first voter, Enter again to hand out, and on to the next; Escape to begin again. A
 * first voter who may have nothing is never passed over: the next one would get the ballots of somebody else.
 */
export function VoterDesk({ place }: { place: PollingPlaceRow }) {
  const [text, setText] = useState('');
  const [receipt, setReceipt] = useState<string>();
  const input = useRef<InputRef>(null);
  const results = useRef<HTMLDivElement>(null);
  const [document, setDocument] = useState<Shown>('identity-card');
  const [helper, setHelper] = useState('');
  const [attesting, setAttesting] = useState(NOBODY);
  const [isScanning, setScanning] = useState(false);
  const checkIn = useAct('check-in-voter');
  // Enter comes before the answer, of a scanner always: the first voter has the focus when he is there.
  const isAwaited = useRef(false);
  const { read, unfinished, isSettled, found } = useVotersAt(place.id, text);
  const mustLook = place.unnamed !== null && attestation(attesting) === undefined;
  const search = (typed: string) => {
    // The card of the one before is not the card of the next.
    if (CARD.read(text) !== undefined && CARD.read(typed) === undefined) setDocument('identity-card');
    setText(typed);
    isAwaited.current = false;
    setReceipt(undefined);
    checkIn.reset();
  };
  const showCard = (card: string) => {
    setScanning(false);
    setDocument('voter-card');
    search(card);
  };
  useEffect(() => {
    if (!isSettled || !isAwaited.current) return;
    isAwaited.current = false;
    buttonsIn(results.current?.firstElementChild)[0]?.focus();
  }, [isSettled]);
  const toFirst = (isThere: boolean) => {
    isAwaited.current = !isThere;
    if (isThere) buttonsIn(results.current?.firstElementChild)[0]?.focus();
  };
  useScannedCard((card) => {
    showCard(card);
    input.current?.focus();
    toFirst(isSettled && card === text);
  });
  const handOut = ({ person, name, byProxy, moreToCome }: HandOut) =>
    checkIn.mutate(
      {
        place: place.id,
        person,
        byProxy,
        document,
        ...(helper.trim() && { helper: helper.trim() }),
        ...(place.unnamed !== null && { attestedBy: attestation(attesting) }),
      },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'done')
            setReceipt(writtenReceipt(name, byProxy !== null, answer.output.ballots));
          setAttesting((before) => ({ ...before, hasLooked: false }));
          if (!moreToCome) {
            setText('');
            setHelper('');
            setDocument('identity-card');
          }
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
          onPressEnter={(event) => {
            // Or the same Enter would press the button that it leads to.
            event.preventDefault();
            toFirst(isSettled);
          }}
        />
        {isScanning ? (
          <Scanner wanted={CARD} onClose={() => setScanning(false)} onFound={showCard} />
        ) : (
          <Flex gap={12} wrap align="center">
            <Button icon={<ScanOutlined />} onClick={() => setScanning(true)}>
              扫选民证
            </Button>
            <Radio.Group
              aria-label="查验的证件"
              value={document}
              options={DOCUMENTS}
              onChange={(event) => setDocument(event.target.value as Shown)}
            />
            <Input
              aria-label="代写人"
              placeholder="代写人姓名（本人不能写票时，由他信任的人代写）"
              maxLength={40}
              allowClear
              style={{ flex: '1 1 240px', maxWidth: 420 }}
              value={helper}
              onChange={(event) => setHelper(event.target.value)}
            />
          </Flex>
        )}
        <Typography.Text type="secondary">
          {unfinished ||
            '按回车到第一名选民，再按回车发票；上下键换人，退出键重新输入。扫码枪随时可以扫选民证。请先查验选民证或者身份证。'}
        </Typography.Text>
        {receipt !== undefined && <Alert type="success" showIcon role="status" title={receipt} />}
        {place.unnamed !== null && (
          <AttestAfterLoss unnamed={place.unnamed} value={attesting} onChange={setAttesting} />
        )}
        <ProblemAlert error={checkIn.error ?? read.error} />
        {found !== undefined && (
          <Flex vertical gap={8} role="list" aria-label="找到的选民" ref={results}>
            {found.map((match) => (
              <VoterMatch
                key={match.person}
                match={match}
                place={place.id}
                isBusy={checkIn.isPending || !isSettled || mustLook}
                onHandOut={handOut}
              />
            ))}
            {found.length === 0 && isSettled && CARD.read(text) !== undefined && (
              <CardNotHere place={place.id} card={text} />
            )}
            {found.length === 0 && isSettled && CARD.read(text) === undefined && (
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

/** What hands out; to undo is never where Enter goes. */
function buttonsIn(list: Element | null | undefined): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('button.ant-btn-primary:not(:disabled)') ?? [])];
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
