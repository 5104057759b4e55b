import { JOURNAL_FINDINGS } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { Alert, App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../../api/client.ts';
import { sendAct } from '../../../registration/phone/send-act.ts';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { grouped, written } from '../../../widgets/words.ts';
import { wipePack } from './kept-packs.ts';
import { NoticeKey } from './notice-key.tsx';
import type { PackDeskProps } from './pack-desk-props.ts';
import { signedByWords } from './signed-by.tsx';
import type { Journal } from './use-journal.ts';

type Props = PackDeskProps & { journal: Journal };

/** 本机: what lies on this device, what was found in its journal; locked, given back. */
export function ThisDevice(props: Props) {
  const { reached, packs, pack, journal, onTake } = props;
  const { kept } = pack;
  const isOnline = reached.reach === 'online';
  return (
    <Flex vertical gap={12}>
      <dl className="public-facts">
        <dt>谁带走的</dt>
        <dd>
          {kept.takenBy}，{written(kept.handedOverAt)}
        </dd>
        <dt>签发</dt>
        <dd>{signedByWords(kept)}</dd>
        <dt>选民</dt>
        <dd>{kept.isLost ? '已经删除' : `${grouped(kept.persons)} 人`}</dd>
        <dt>流水</dt>
        <dd>
          共 {grouped(journal.lines.length)} 行，已送到第 {grouped(kept.head)} 行，待送{' '}
          {grouped(journal.unsent)} 行
        </dd>
      </dl>
      <NoticeKey kept={kept} isOnline={isOnline} />
      <Findings {...props} />
      {journal.unsent > 0 && !kept.isLost && (
        <Button size="large" block disabled={!isOnline} onClick={() => void journal.send()}>
          {isOnline ? '现在送出' : '有网络时自动送出'}
        </Button>
      )}
      <Button size="large" block onClick={() => packs.setOpen(undefined)}>
        锁上
      </Button>
      {isOnline && (
        <Button size="large" block onClick={onTake}>
          再带走一个场所
        </Button>
      )}
      {kept.isLost ? <DeleteLost {...props} /> : <GiveBack {...props} />}
    </Flex>
  );
}

/** 要查明的: lines that the server took, but that cannot be as they stand. */
function Findings({ pack, journal }: Props) {
  const names = new Map(pack.contents?.voters.map(({ person, name }) => [person, name]));
  return pack.kept.findings.map(({ number, finding }) => {
    const line = journal.lines[number - 1];
    return (
      <Alert
        key={`${number} ${finding}`}
        type="warning"
        showIcon
        title={`第 ${number} 行：${JOURNAL_FINDINGS[finding]}`}
        description={
          line &&
          `${names.get(line.person) ?? '名册以外的人'}，设备时间 ${written(line.at)}。${WHAT_TO_DO[finding]}`
        }
      />
    );
  });
}

const WHAT_TO_DO = {
  'clock-off': '请把设备的时间调准；次序按流水，登记不受影响。',
  'not-attested': '登记不受影响。请监票人补看登记簿，写入投票情况记录。',
  'after-close': '登记不受影响。请投票站负责人写明为什么。',
  'undo-unproven': '领票登记还在。请复核人联网后由两人另办撤销。',
  'not-undone': '请投票站负责人写入投票情况记录。',
  'not-due': '这张票没有记到他名下，票数照记。请投票站负责人写入投票情况记录。',
  'no-commission': '这张票没有记到委托人名下，票数照记。请投票站负责人写入投票情况记录。',
} as const;

/** 交回: everything came in; then nothing of it stays here. */
function GiveBack({ reached, packs, pack, journal }: Props) {
  const { modal } = App.useApp();
  const [error, setError] = useState<ProblemError | null>(null);
  const { id } = pack.kept;
  const giveBack = async () => {
    setError(null);
    try {
      await sendAct('return-place-pack', { pack: id, lines: journal.lines.length });
      await wipePack(id);
      packs.setOpen(undefined);
      await packs.reload();
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  const ask = () =>
    modal.confirm({
      title: '交回离线登记？',
      content:
        '设备上的选民名单和流水全部删除；已经送出的登记都在系统里。交回以后，这个场所可以联网发票，也可以重新带走。',
      okText: '交回并删除',
      cancelText: '再等等',
      onOk: giveBack,
    });
  const why =
    journal.unsent > 0
      ? '流水还没有送完，送完才能交回。'
      : reached.reach === 'online'
        ? ''
        : '有网络时才能交回。';
  return (
    <>
      <ProblemAlert error={error} />
      <Button size="large" block danger disabled={why !== ''} onClick={() => void ask()}>
        交回离线登记
      </Button>
      {why !== '' && <Typography.Text type="secondary">{why}</Typography.Text>}
    </>
  );
}

function DeleteLost({ packs, pack }: Props) {
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: '删除设备上剩下的流水？',
      content: '报失时已按剩余选票和打印的名册补记。投票站负责人同意以后再删除。',
      okText: '删除',
      cancelText: '再等等',
      onOk: async () => {
        await wipePack(pack.kept.id);
        packs.setOpen(undefined);
        await packs.reload();
      },
    });
  return (
    <Button size="large" block danger onClick={() => void ask()}>
      删除剩下的流水
    </Button>
  );
}
