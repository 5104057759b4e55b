import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';

type Box = RoundRow['boxes'][number];

interface Values {
  readonly found: number;
  readonly reason: string;
}

/** 重新清点: a number that was miscounted or mistyped is put right by two people, before the ballots of all boxes are put together. */
export function RecountBox({ box, round }: { box: Box; round: RoundRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActButton
        act="recount-box"
        state={{ round: round.state }}
        size="small"
        type="link"
        aria-label={`重新清点：${box.name}`}
        onClick={() => setOpen(true)}
      >
        重新清点
      </ActButton>
      {isOpen && <RecountForm box={box} round={round} onClose={() => setOpen(false)} />}
    </>
  );
}

function RecountForm({ box, round, onClose }: { box: Box; round: RoundRow; onClose: () => void }) {
  return (
    <ActModal<'recount-box', Values>
      act="recount-box"
      state={{ round: round.state }}
      title={`重新清点：${box.name}`}
      input={(values) => ({ ...values, round: round.id, place: box.place })}
      send="提出"
      onClose={onClose}
    >
      <Form.Item
        name="found"
        label={`箱内选票（原来登记的是 ${box.found ?? 0} 张）`}
        rules={required('请填写重新清点的票数')}
      >
        <InputNumber min={0} max={9_999_999} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={requiredText('请写明为什么要改')}>
        <Input maxLength={200} placeholder="例如：录入时多打了一个 0" />
      </Form.Item>
    </ActModal>
  );
}
