import { WAYS } from '@xuanwu/rules/custody.ts';
import {
  PERSON_STATUSES,
  type PersonEligibility,
} from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { ListAbsenteeForm } from '../absentees/list-absentee-form.tsx';
import { PersonContact } from '../contact/person-contact.tsx';
import { InabilityForm } from './inability-form.tsx';
import { OnRegister } from './on-register.tsx';
import { PersonFactForm } from './person-fact-form.tsx';
import { PersonFacts } from './person-facts.tsx';
import { StrikeByFact } from './strike-by-fact.tsx';

/** 一个人的选民资格: may he vote, why, how; and, for those who need to know, on which papers. */
export function PersonDrawer({ person, onClose }: { person: string | undefined; onClose: () => void }) {
  const read = useRead<PersonEligibility>(person === undefined ? null : `/api/persons/${person}/eligibility`);
  return (
    <Drawer
      title={read.data ? `选民资格：${read.data.name}` : '选民资格'}
      open={person !== undefined}
      onClose={onClose}
      size="min(760px, 100vw)"
      destroyOnHidden
    >
      <Flex vertical gap={24}>
        <Loaded read={read}>{(seen) => <Eligibility key={seen.person} seen={seen} />}</Loaded>
        {person !== undefined && <PersonContact person={person} />}
      </Flex>
    </Drawer>
  );
}

type Adding = 'fact' | 'inability' | 'absentee' | undefined;

function Eligibility({ seen }: { seen: PersonEligibility }) {
  const [adding, setAdding] = useState<Adding>();
  const { decision, facts, birthDate, electionDay } = seen;
  const cycle = useRead<Home>('/api/home').data?.cycle;
  const close = () => setAdding(undefined);
  return (
    <Flex vertical gap={20}>
      <Decision decision={decision} electionDay={electionDay} birthDate={birthDate} />
      {seen.removal && <StrikeByFact seen={seen} removal={seen.removal} />}
      <section>
        <Typography.Title level={5}>理由和依据</Typography.Title>
        <Reasons reasons={decision.reasons} />
      </section>
      {facts === null ? (
        <Typography.Text type="secondary">
          证明材料只由选举办主任和工作人员查看、登记。材料有误的，请告诉选举办。
        </Typography.Text>
      ) : (
        <PersonFacts facts={facts} />
      )}
      {adding === undefined && facts !== null && (
        <Flex gap={8} wrap>
          <ActButton act="record-person-fact" type="primary" onClick={() => setAdding('fact')} />
          <ActButton act="find-unable" onClick={() => setAdding('inability')} />
          {cycle && decision.status === 'voter' && (
            <ActButton act="list-absentee" onClick={() => setAdding('absentee')} />
          )}
        </Flex>
      )}
      {adding === 'fact' && <PersonFactForm person={seen.person} onClose={close} />}
      {adding === 'absentee' && cycle && (
        <ListAbsenteeForm
          cycle={cycle.id}
          person={seen.person}
          initial={{
            absence: decision.ways.some((way) => way !== 'in-person') ? 'custody' : 'hospital',
            organ: '',
            contact: '',
          }}
          onClose={close}
        />
      )}
      {adding === 'inability' && (
        <InabilityForm person={seen.person} electionDay={electionDay} onClose={close} />
      )}
      {cycle && <OnRegister cycle={cycle} seen={seen} />}
    </Flex>
  );
}

function Decision(props: {
  decision: PersonEligibility['decision'];
  electionDay: string;
  birthDate: string;
}) {
  const { decision, electionDay, birthDate } = props;
  const { status, ways, needsJointDecision, deprivedUntil } = decision;
  const isHeld = ways.some((way) => way !== 'in-person');
  return (
    <Alert
      type={status === 'voter' ? 'success' : status === 'to-be-decided' ? 'warning' : 'error'}
      showIcon
      title={PERSON_STATUSES[status]}
      description={
        <>
          <div>
            {birthDate} 出生，按选举日 {electionDay} 的情况判断。
            {deprivedUntil !== null && `剥夺政治权利到 ${deprivedUntil} 期满，次日起恢复。`}
          </div>
          {status === 'voter' && isHeld && (
            <div>
              投票方式：{ways.map((way) => WAYS[way]).join('；')}。
              {needsJointDecision && '由选举委员会和监管机关共同决定采用哪一种。'}
            </div>
          )}
        </>
      }
    />
  );
}
