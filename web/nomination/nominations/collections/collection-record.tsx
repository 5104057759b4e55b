import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { NominationCollectionRow } from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import { App, Button, Descriptions, Flex, Form, Input, Modal, QRCode, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActButton } from '../../../widgets/act-button.tsx';
import { Explained } from '../../../widgets/explained.tsx';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { checkNomination } from '../check-nomination.ts';
import type { RefusedSignature } from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';
import { describeRefused, refusedText } from '../refused.ts';

/** 一次收集: the link to hand out, who confirmed, what did not count, and how it ends. */
export function CollectionRecord(props: {
  constituency: ConstituencyRow;
  collection: NominationCollectionRow;
}) {
  const { constituency, collection } = props;
  if (collection.state !== 'open')
    return (
      <Typography.Text type="secondary">
        {collection.endedOn} 结束。
        {collection.state === 'nominated'
          ? '确认的选民和没有计入的，见“收到的提名”里的这件提名。'
          : '确认过的选民没有保留。'}
      </Typography.Text>
    );
  const { signers, refused, strangers, withdrawn } = collection;
  return (
    <Flex gap={24} wrap align="start">
      <Link collection={collection} />
      <Flex vertical gap={12} style={{ flex: '1 1 320px', minWidth: 0 }}>
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'valid', label: '有效联名', children: <Valid {...props} /> },
            {
              key: 'signers',
              label: '已确认',
              children: signers.length === 0 ? '还没有人确认' : <Signers collection={collection} />,
            },
            ...(withdrawn > 0 ? [{ key: 'withdrawn', label: '已撤回', children: `${withdrawn} 人` }] : []),
            ...(strangers > 0
              ? [
                  {
                    key: 'strangers',
                    label: '名单上没有的',
                    children: `${strangers} 次，所填的姓名不在本选区选民名单上，不计入，也不保留`,
                  },
                ]
              : []),
            ...(refused.length > 0
              ? [
                  {
                    key: 'refused',
                    label: '没有计入',
                    children: refused.map(noted).join('；'),
                  },
                ]
              : []),
          ]}
        />
        <Ends constituency={constituency} collection={collection} />
      </Flex>
    </Flex>
  );
}

function Link({ collection: { code } }: { collection: NominationCollectionRow }) {
  const link = `${location.origin}/joint-nomination/${code}`;
  return (
    <Flex vertical gap={8} align="center" style={{ inlineSize: 220 }}>
      <QRCode value={link} size={200} bordered={false} aria-label="联名推荐的二维码" />
      <Typography.Text copyable={{ text: link, tooltips: ['复制链接', '已复制'] }} type="secondary">
        扫码或者打开链接
      </Typography.Text>
      <a href={link} target="_blank" rel="noreferrer">
        看选民看到的页面
      </a>
    </Flex>
  );
}

function Signers({ collection: { signers } }: { collection: NominationCollectionRow }) {
  return (
    <Flex gap={8} wrap>
      {signers.map(({ person, name, serial, onRoll, proof }) => (
        <Tag key={person} color={onRoll ? 'default' : 'error'} style={{ marginInlineEnd: 0 }}>
          {serial} 号 {name}
          {proof === 'card' ? '（选民证）' : ''}
          {onRoll ? '' : '（已除名，不计入）'}
        </Tag>
      ))}
    </Flex>
  );
}

function Valid({ constituency, collection }: Parameters<typeof CollectionRecord>[0]) {
  const { signers, nominees } = collection;
  const checked = checkNomination(
    constituency,
    { nominations: [], candidates: [] },
    {
      kind: 'voters',
      signers: signers.map(({ name, ...signer }) => ({ ...signer, written: name })),
      nominees,
    },
  );
  if (!checked.ok) return null;
  const reasons = checked.ruling.reasons.filter(({ rule }) => rule === 'nom-voters');
  const isEnough = reasons.every(({ holds }) => holds);
  return (
    <Explained title="有效联名" reasons={reasons} danger={!isEnough}>
      {signers.length - checked.ruling.refusedNominators.length} 人{isEnough ? '，够十人' : '，不足十人'}
    </Explained>
  );
}

function Ends({ constituency, collection }: Parameters<typeof CollectionRecord>[0]) {
  const close = useAct('close-nomination-collection');
  const [isGivingUp, setGivingUp] = useState(false);
  const { notification } = App.useApp();
  const nominate = async () => {
    const answer = await close.mutateAsync({ collection: collection.id }).catch(() => undefined);
    const told = answer?.kind === 'done' ? describeRefused(answer.output.refused) : undefined;
    if (told) notification.warning({ ...told, duration: 0 });
  };
  return (
    <Flex vertical gap={8} align="start">
      <ProblemAlert error={close.error} />
      <Flex gap={8} wrap>
        <ActButton
          act="close-nomination-collection"
          state={{ constituency: constituency.stage }}
          type="primary"
          size="small"
          loading={close.isPending}
          onClick={() => void nominate()}
        >
          结束收集，登记提名
        </ActButton>
        <ActButton act="give-up-nomination-collection" size="small" onClick={() => setGivingUp(true)}>
          停止收集
        </ActButton>
      </Flex>
      {isGivingUp && <GiveUp collection={collection} onClose={() => setGivingUp(false)} />}
    </Flex>
  );
}

function GiveUp(props: { collection: NominationCollectionRow; onClose: () => void }) {
  const { collection, onClose } = props;
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct('give-up-nomination-collection');
  return (
    <Modal
      open
      title="停止收集联名"
      footer={
        <Flex gap={8} justify="end">
          <Button onClick={onClose}>不停止</Button>
          <Button type="primary" danger loading={act.isPending} onClick={() => form.submit()}>
            停止收集
          </Button>
        </Flex>
      }
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => act.mutate({ collection: collection.id, reason }, { onSuccess: onClose })}
      >
        <p>停止以后不成为提名，已经确认的选民不保留，可以再联名推荐别人。</p>
        <Form.Item
          name="reason"
          label="为什么停止"
          rules={[{ required: true, whitespace: true, message: '请写明为什么停止' }]}
        >
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <ProblemAlert error={act.error} />
      </Form>
    </Modal>
  );
}

/** Without a line of the roll it is not known which of the two it is: his number may be another's. */
function noted(refused: RefusedSignature): string {
  return refused.reason === 'not-on-roll' && refused.serial === null
    ? `${refused.name}：姓名和身份证号码对不上，或者不在本选区选民名单上，不计入（${refused.article}）`
    : refusedText(refused);
}
