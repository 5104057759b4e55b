import type { CurrentCycle } from '@xuanwu/server/phases/preparation/cycle.schema.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Table } from 'antd';
import { useState } from 'react';
import { ActButton } from '../widgets/act-button.tsx';
import { dutiesOf, isVacant, type Member } from './body-lines.ts';
import { ReplacementModal } from './replacement-modal.tsx';
import { ResignationModal } from './resignation-modal.tsx';

/** 组成人员: who serves, who left and why, who took the place. */
export function BodyMembers(props: { body: BodyRow; cycle: NonNullable<CurrentCycle['cycle']> }) {
  const { body, cycle } = props;
  const [leaving, setLeaving] = useState<Member>();
  const [vacancy, setVacancy] = useState<Member>();
  return (
    <>
      <Table<Member>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 600 }}
        dataSource={body.members}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '职务', dataIndex: 'duty', render: (duty: Member['duty']) => dutiesOf(body.kind)[duty] },
          { title: '任命日期', dataIndex: 'appointedOn' },
          { title: '情况', render: (_, member) => standing(body, member) },
          {
            title: '',
            width: 110,
            render: (_, member) => (
              <MemberActs
                body={body}
                member={member}
                onLeave={() => setLeaving(member)}
                onReplace={() => setVacancy(member)}
              />
            ),
          },
        ]}
      />
      {leaving && (
        <ResignationModal
          member={leaving}
          electionDay={cycle.electionDay}
          onClose={() => setLeaving(undefined)}
        />
      )}
      {vacancy && <ReplacementModal body={body} member={vacancy} onClose={() => setVacancy(undefined)} />}
    </>
  );
}

function MemberActs(props: { body: BodyRow; member: Member; onLeave: () => void; onReplace: () => void }) {
  const { body, member, onLeave, onReplace } = props;
  if (member.leftOn === null) {
    return (
      <ActButton
        act="record-resignation"
        size="small"
        aria-label={`记录${member.name}辞职`}
        onClick={onLeave}
      >
        记录辞职
      </ActButton>
    );
  }
  if (!isVacant(body, member)) return null;
  return (
    <ActButton
      act="appoint-replacement"
      size="small"
      aria-label={`补充${member.name}的空缺`}
      onClick={onReplace}
    >
      补充
    </ActButton>
  );
}

function standing({ members }: BodyRow, { id, leftOn, leftReason, replaces }: Member): string {
  const before = members.find((member) => member.id === replaces);
  const successor = members.find((member) => member.replaces === id);
  const came = before ? `接替${before.name}` : '';
  if (leftOn === null) return came === '' ? '在任' : `在任，${came}`;
  const next = successor ? `由${successor.name}补充` : '空缺未补';
  return [came, `${leftOn} 辞职：${leftReason ?? ''}`, next].filter((part) => part !== '').join('；');
}
