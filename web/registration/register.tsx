import { VIEWS } from '@xuanwu/rules/acts.ts';
import { UserAddOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { useSession } from '../api/session.tsx';
import { Absentees } from './absentees/absentees.tsx';
import { ActButton } from '../widgets/act-button.tsx';
import { GroupedTabs, type TabGroup } from '../widgets/grouped-tabs.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { EligibilityLists } from './eligibility/eligibility-lists.tsx';
import { Assignment } from './assignment/assignment.tsx';
import { ContactWork } from './contact/contact-work.tsx';
import { Notices } from './contact/notices.tsx';
import { SelfRegistrations } from './self-registration/self-registrations.tsx';
import { Stations } from './stations/stations.tsx';
import { ObjectionList } from './publication/objections/objection-list.tsx';
import { PublicationBoard } from './publication/publication-board.tsx';
import { TakenRegisters } from './taken-registers/taken-registers.tsx';
import { Transfers } from './transfers/transfers.tsx';
import { Imports } from './imports.tsx';
import { RegisterTable } from './register-table.tsx';
import { Population } from './population/population.tsx';
import { RollChanges } from './roll-changes/roll-changes.tsx';
import { RegisterVoter } from './register-voter.tsx';
import { RegisterWithoutNumber } from './without-number/register-without-number.tsx';

/** 选民登记: who is on the register, one person more, and files of many. */
export function Register() {
  const home = useRead<Home>('/api/home');
  return <Loaded read={home}>{({ cycle }) => <Sections cycle={cycle} />}</Loaded>;
}

function Sections({ cycle }: { cycle: Home['cycle'] }) {
  const [params, setParams] = useSearchParams();
  const [isRegistering, setRegistering] = useState(false);
  const [isUnnumbered, setUnnumbered] = useState(false);
  const role = useSession().current?.role;
  const maySeeAbsentees = VIEWS.absentees.roles.some((each) => each === role);
  return (
    <Page
      title="选民登记"
      hint="一人只登记一次。整批的用文件导入，零星的逐人登记；名单公布以后，用“更正选民名单”。"
      actions={
        <Flex gap={8} wrap>
          <ActButton
            act="register-without-number"
            disabled={cycle === null}
            {...(cycle && { state: { cycle: cycle.stage } })}
            onClick={() => setUnnumbered(true)}
          />
          <ActButton
            act="register-voter"
            type="primary"
            icon={<UserAddOutlined />}
            disabled={cycle === null}
            {...(cycle && { state: { cycle: cycle.stage } })}
            onClick={() => setRegistering(true)}
          />
        </Flex>
      }
    >
      <GroupedTabs
        active={params.get('tab') ?? 'register'}
        onOpen={(tab) => setParams({ tab }, { replace: true })}
        groups={groupsOf(cycle, maySeeAbsentees)}
      />
      {cycle && <RegisterVoter cycle={cycle} isOpen={isRegistering} onClose={() => setRegistering(false)} />}
      {cycle && (
        <RegisterWithoutNumber cycle={cycle} isOpen={isUnnumbered} onClose={() => setUnnumbered(false)} />
      )}
    </Page>
  );
}

/** In the order of the work; what belongs to a cycle is there once it is open. */
function groupsOf(cycle: Home['cycle'], maySeeAbsentees: boolean): TabGroup[] {
  return [
    {
      label: '登记',
      tabs: [
        { key: 'register', label: '选民登记册', children: <RegisterTable /> },
        { key: 'imports', label: '文件导入', children: <Imports cycle={cycle} /> },
        ...(cycle
          ? [
              { key: 'self', label: '自行登记', children: <SelfRegistrations cycle={cycle} /> },
              { key: 'stations', label: '登记站', children: <Stations cycle={cycle} /> },
            ]
          : []),
        { key: 'taken', label: '带走的登记册', children: <TakenRegisters /> },
      ],
    },
    {
      label: '核对',
      tabs: [
        { key: 'changes', label: '三增三减', children: <RollChanges cycle={cycle} /> },
        { key: 'population', label: '人口平衡', children: <Population cycle={cycle} /> },
        { key: 'lists', label: '资格名册', children: <EligibilityLists cycle={cycle} /> },
        ...(cycle ? [{ key: 'assignment', label: '选区归属', children: <Assignment cycle={cycle} /> }] : []),
      ],
    },
    {
      label: '联系和转移',
      tabs: cycle
        ? [
            { key: 'contact', label: '联系', children: <ContactWork cycle={cycle} /> },
            { key: 'notices', label: '登记通知', children: <Notices cycle={cycle} /> },
            { key: 'transfers', label: '资格转移', children: <Transfers cycle={cycle} /> },
            ...(maySeeAbsentees
              ? [{ key: 'absentees', label: '不能到场', children: <Absentees cycle={cycle} /> }]
              : []),
          ]
        : [],
    },
    {
      label: '公布',
      tabs: cycle
        ? [
            { key: 'publication', label: '名单公布', children: <PublicationBoard /> },
            { key: 'objections', label: '名单申诉', children: <ObjectionList /> },
          ]
        : [],
    },
  ];
}
