import {
  CONTACT_MEANS,
  CONTACT_RESULTS,
  CONTACT_ROUTES,
  HOUSEHOLD_STATUSES,
  type PersonContact as Contact,
} from '@xuanwu/server/phases/registration/contact/contact.schema.ts';
import type { Home, HomeCycle } from '@xuanwu/server/cycle/home.schema.ts';
import { Button, Descriptions, Flex, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { CertificateOfPerson } from '../transfers/request-certificate.tsx';
import { AttemptForm } from './attempt-form.tsx';
import { RouteForm } from './route-form.tsx';
import { StatusForm } from './status-form.tsx';

/** 联系 of one voter: is he where his household is, who tried to reach him, how will he vote, what comes next. */
export function PersonContact({ person }: { person: string }) {
  const cycle = useRead<Home>('/api/home').data?.cycle;
  const read = useRead<Contact>(`/api/persons/${person}/contact`);
  if (!cycle) return null;
  return <Loaded read={read}>{(contact) => <Shown cycle={cycle} contact={contact} />}</Loaded>;
}

type Doing = 'status' | 'attempt' | 'route';

function Shown({ cycle, contact }: { cycle: HomeCycle; contact: Contact }) {
  const [doing, setDoing] = useState<Doing>();
  const state = { cycle: cycle.stage };
  const close = () => setDoing(undefined);
  const props = { cycle, contact, onClose: close };
  return (
    <section aria-label="联系">
      <Flex vertical gap={12}>
        <Typography.Title level={5}>户籍、居住和联系</Typography.Title>
        <Facts contact={contact} />
        {doing === undefined && (
          <Flex gap={8} wrap>
            <ActButton act="record-household-status" state={state} onClick={() => setDoing('status')}>
              登记户籍和居住
            </ActButton>
            {contact.status !== null && (
              <>
                <ActButton act="log-contact" state={state} type="primary" onClick={() => setDoing('attempt')}>
                  登记一次联系
                </ActButton>
                <ActButton act="choose-contact-route" state={state} onClick={() => setDoing('route')}>
                  确定路径
                </ActButton>
              </>
            )}
          </Flex>
        )}
        {doing === 'status' && <StatusForm {...props} />}
        {doing === 'attempt' && <AttemptForm {...props} />}
        {doing === 'route' && contact.status !== null && <RouteForm {...props} status={contact.status} />}
        <Attempts attempts={contact.attempts} />
        <CertificateOfPerson cycle={cycle} person={contact.person} />
      </Flex>
    </section>
  );
}

function Facts({ contact }: { contact: Contact }) {
  const { telephone, status, route, document, nextStep, dueOn } = contact;
  return (
    <Descriptions size="small" bordered column={1}>
      <Descriptions.Item label="联系电话">
        {telephone ? <Telephone number={telephone} /> : '没有登记'}
      </Descriptions.Item>
      <Descriptions.Item label="户籍和居住">
        {status === null ? '没有登记特别情况' : HOUSEHOLD_STATUSES[status]}
      </Descriptions.Item>
      {status !== null && (
        <>
          <Descriptions.Item label="投票的路径">
            {route === null ? '还没有定' : CONTACT_ROUTES[route]}
            {document !== null && `（${document}）`}
          </Descriptions.Item>
          <Descriptions.Item label="下一步">
            {nextStep ?? '没有'}
            {dueOn !== null && `，${dueOn} 以前`}
          </Descriptions.Item>
        </>
      )}
    </Descriptions>
  );
}

/** Not on the screen before somebody asks for it: others look over his shoulder. */
function Telephone({ number }: { number: string }) {
  const [isShown, setShown] = useState(false);
  if (isShown) return <a href={`tel:${number}`}>{number}</a>;
  return (
    <Button size="small" onClick={() => setShown(true)}>
      显示电话（尾号 {number.slice(-4)}）
    </Button>
  );
}

function Attempts({ attempts }: Pick<Contact, 'attempts'>) {
  if (attempts.length === 0) return <div className="shell-subtitle">还没有联系记录。</div>;
  return (
    <Timeline
      items={attempts.map(({ id, means, result, madeOn, note, by }) => ({
        key: id,
        color: result === 'reached' ? 'green' : 'gray',
        content: (
          <>
            <div>
              {madeOn} {CONTACT_MEANS[means]}：{CONTACT_RESULTS[result]}
            </div>
            {note !== null && <div>{note}</div>}
            <div className="shell-subtitle">{by}</div>
          </>
        ),
      }))}
    />
  );
}
