import { ENTRY_MISTAKES } from '@xuanwu/rules/nomination-cancelling.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Flex, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';
import type { Nomination } from '../words.ts';

const ACT = 'cancel-nomination';

type Values = Pick<ActShapes[typeof ACT]['input'], 'mistake' | 'explanation'>;

interface Subject {
  readonly constituency: ConstituencyRow;
  readonly nomination: Nomination;
}

/** 撤销登记: what was entered by mistake and is not published yet. */
export function CancelNomination({ constituency, nomination }: Subject) {
  const [isAsking, setAsking] = useState(false);
  if (nomination.isListed) return null;
  return (
    <>
      <ActButton
        act={ACT}
        state={{ constituency: constituency.stage }}
        size="small"
        danger
        onClick={() => setAsking(true)}
      >
        撤销登记
      </ActButton>
      {isAsking && (
        <CancelForm constituency={constituency} nomination={nomination} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function CancelForm({ constituency, nomination, onClose }: Subject & { onClose: () => void }) {
  return (
    <ActModal<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title="撤销提名登记"
      danger
      input={(values) => ({ ...values, constituency: constituency.id, nomination: nomination.id })}
      send="提交撤销"
      back="不撤销"
      onClose={onClose}
    >
      <p>
        只用于登记人员的差错。依法提出的推荐必须公布，不能这样撤下；选民要退出的，登记撤回签名。撤销以后签名不再计入，
        撤销的登记和理由一直看得到。
      </p>
      <Form.Item name="mistake" label="差错" rules={required('请选择是什么差错')}>
        <Radio.Group>
          <Flex vertical gap={8}>
            {Object.entries(ENTRY_MISTAKES).map(([value, title]) => (
              <Radio key={value} value={value}>
                {title}
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="explanation" label="理由" rules={requiredText('请写明理由，例如和哪一件重复')}>
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActModal>
  );
}
