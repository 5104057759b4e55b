import { ScanOutlined } from '@ant-design/icons';
import { Alert, App, Button, Flex, Input, type InputRef, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { Scanner, type Wanted } from '../../../registration/phone/scanner.tsx';
import { useScannedCard } from '../../../widgets/scanned-card.ts';
import { LEVELS } from '../../../widgets/words.ts';
import { attestation, AttestAfterLoss, NOBODY } from '../attest-after-loss.tsx';
import { cardIn, type Contents, type Due, findAtPlace, leftOf, type Standing } from './at-this-place.ts';
import type { KeptPack } from '../../../registration/phone/phone-store.ts';
import { FoundVoter } from './found-voter.tsx';
import type { Journal } from './use-journal.ts';

type Shown = 'identity-card' | 'voter-card';

const CARD: Wanted = {
  read: (text) => (cardIn(text) === undefined ? undefined : text),
  nothing: '这不是选民证上的码，请换一个码，或者输入姓名。',
};

/** 离线发票: find the voter, look at what he shows, hand out; it is written down before the screen says so. */
export function HandOut(props: { kept: KeptPack; contents: Contents; journal: Journal }) {
  const { kept, contents, journal } = props;
  const { clockAhead } = kept;
  const { modal } = App.useApp();
  const [text, setText] = useState('');
  const [document, setDocument] = useState<Shown>('identity-card');
  const [helper, setHelper] = useState('');
  const [attesting, setAttesting] = useState(NOBODY);
  const [isScanning, setScanning] = useState(false);
  const [told, setTold] = useState<{ type: 'success' | 'warning'; text: string }>();
  const input = useRef<InputRef>(null);
  const search = (typed: string) => {
    setText(typed);
    setTold(undefined);
  };
  const showCard = (card: string) => {
    setScanning(false);
    setDocument('voter-card');
    search(card);
  };
  useScannedCard(showCard);
  const handOut = async (standing: Standing, byProxy: string | null, isLast: boolean) => {
    const due = leftOf(standing);
    const isWritten = await journal.write({
      person: standing.person,
      rounds: due.map(({ round }) => round),
      byProxy,
      document,
      helper: helper.trim() || null,
      ...(contents.unnamed !== null && { attestedBy: attestation(attesting) }),
    });
    if (!isWritten)
      return setTold({
        type: 'warning',
        text: '没有登记：这台设备上另开的页面刚写过流水，请重新查找后再发。只开一个页面。',
      });
    setTold({ type: 'success', text: receiptOf(standing, byProxy !== null, due) });
    if (isLast) setText('');
    setHelper('');
    setAttesting({ ...attesting, hasLooked: false });
    setDocument('identity-card');
    input.current?.focus();
  };
  const ask = (standing: Standing, byProxy: string | null, isLast: boolean) => {
    modal.confirm({
      title: `${byProxy === null ? '发票给' : '由受托人代领：'}${standing.name}？`,
      content: `${sheets(leftOf(standing))}。请再核对一次证件；发出以后要撤销，须另一个人用复核口令确认。`,
      okText: '发出',
      cancelText: '不发',
      onOk: () => handOut(standing, byProxy, isLast),
    });
  };
  const mustLook = contents.unnamed !== null && attestation(attesting) === undefined;
  const found = findAtPlace(contents, journal.lines, text);
  return (
    <Flex vertical gap={12}>
      {isScanning ? (
        <Scanner wanted={CARD} onClose={() => setScanning(false)} onFound={showCard} />
      ) : (
        <>
          <Flex gap={8}>
            <Input
              ref={input}
              autoFocus
              size="large"
              allowClear
              maxLength={60}
              autoComplete="off"
              aria-label="姓名或者名单序号"
              placeholder="姓名或者名单序号"
              value={text}
              onChange={({ target }) => search(target.value)}
            />
            <Button
              size="large"
              icon={<ScanOutlined />}
              aria-label="扫选民证"
              onClick={() => setScanning(true)}
            />
          </Flex>
          <Segmented<Shown>
            block
            aria-label="查验的证件"
            value={document}
            options={[
              { value: 'identity-card', label: '查验身份证' },
              { value: 'voter-card', label: '查验选民证' },
            ]}
            onChange={setDocument}
          />
          <Input
            aria-label="代写人"
            placeholder="代写人（本人不能写票时填）"
            maxLength={40}
            allowClear
            value={helper}
            onChange={({ target }) => setHelper(target.value)}
          />
        </>
      )}
      {contents.unnamed !== null && (
        <AttestAfterLoss unnamed={contents.unnamed} value={attesting} onChange={setAttesting} />
      )}
      {told && <Alert type={told.type} showIcon role="status" title={told.text} />}
      {found.map((match) => (
        <FoundVoter
          key={match.person}
          match={match}
          clockAhead={clockAhead}
          mustLook={mustLook}
          onHandOut={ask}
          undoing={{ pack: kept.id, seconds: kept.seconds ?? [], journal }}
        />
      ))}
      {found.length === 0 && [...text.trim()].length >= 2 && (
        <div className="phone-answer no" role="alert">
          <h2>没有找到</h2>
          <p>
            {cardIn(text.trim()) === undefined
              ? '这个场所的选民名单上没有。请核对姓名和证件；确实不在名单上的不能发票，请他向选举办公室查明在哪里投票。'
              : '这张选民证不能在这里用：已经作废、换发，或者是别的投票场所的。请看证上的选区，用换发的新证，或者照身份证按姓名查找。'}
          </p>
        </div>
      )}
    </Flex>
  );
}

function sheets(due: readonly Due[]): string {
  return due.map(({ level, colour }) => `${LEVELS[level]}选票 1 张（${colour}）`).join('、');
}

function receiptOf({ name }: Standing, isByProxy: boolean, due: readonly Due[]): string {
  return `${name}${isByProxy ? '（由受托人代领）' : ''}，发出 ${due.length} 张：${sheets(due)}`;
}
