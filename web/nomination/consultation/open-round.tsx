import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { FORMS, type Round } from './words.ts';

/** 开始一轮协商: what the groups are asked. */
export function OpenRound(props: { constituency: ConstituencyRow; view: ConsultationView }) {
  const { constituency, view } = props;
  const [isAsking, setAsking] = useState(false);
  const [form, setForm] = useState<Round['form']>('lists');
  const open = useAct('open-consultation');
  return (
    <>
      <ActButton
        act="open-consultation"
        state={{ constituency: constituency.stage }}
        {...(view.rounds.length === 0 && { type: 'primary' as const })}
        onClick={() => setAsking(true)}
      >
        开始第 {view.rounds.length + 1} 轮协商
      </ActButton>
      {isAsking && (
        <Modal
          open
          title={`第 ${view.rounds.length + 1} 轮酝酿协商`}
          okText="开始协商"
          okButtonProps={{ loading: open.isPending }}
          onCancel={() => setAsking(false)}
          onOk={() =>
            open.mutate({ constituency: constituency.id, form }, { onSuccess: () => setAsking(false) })
          }
        >
          <p>全部初步代表候选人交各选民小组讨论。各小组只报到会人数和赞成的人数，不记谁赞成谁。</p>
          <Radio.Group
            value={form}
            onChange={(event) => setForm(event.target.value as Round['form'])}
            options={[
              { value: 'lists', label: `${FORMS.lists}：每种名单有多少人赞成` },
              { value: 'nominees', label: `${FORMS.nominees}：每个人有多少人赞成` },
            ]}
            style={{ display: 'grid', gap: 8, marginBlockEnd: 12 }}
          />
          <ProblemAlert error={open.error} />
        </Modal>
      )}
    </>
  );
}
