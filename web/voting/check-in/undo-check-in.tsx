import type { UndoReason } from '@xuanwu/rules/place-journal.ts';
import { UNDO_REASONS } from '@xuanwu/server/phases/voting/check-in/check-in.schema.ts';
import { Checkbox, Flex, Modal, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 撤销领票登记: why, and that the ballots are back; another person confirms it. */
export function UndoCheckIn({ place, person, name }: { place: string; person: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<UndoReason>('wrong-person');
  const [areBack, setBack] = useState(false);
  const undo = useAct('undo-check-in');
  const submit = () =>
    undo.mutate({ place, person, reason, ballotsBack: true }, { onSuccess: () => setOpen(false) });
  return (
    <>
      <ActButton act="undo-check-in" size="small" onClick={() => setOpen(true)}>
        撤销登记
      </ActButton>
      <Modal
        title={`撤销领票登记：${name}`}
        open={isOpen}
        okText="申请撤销"
        okButtonProps={{ disabled: !areBack, loading: undo.isPending }}
        onOk={submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Flex vertical gap={12}>
          <Typography.Text type="secondary">
            由另一名投票站工作人员复核以后生效，生效以前登记不变。
          </Typography.Text>
          <Radio.Group
            value={reason}
            options={optionsOf(UNDO_REASONS)}
            onChange={(event) => setReason(event.target.value as UndoReason)}
          />
          <Checkbox checked={areBack} onChange={(event) => setBack(event.target.checked)}>
            选票已经收回，没有填写
          </Checkbox>
          <ProblemAlert error={undo.error} />
        </Flex>
      </Modal>
    </>
  );
}
