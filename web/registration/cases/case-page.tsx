import { CASE_KINDS, CASE_SOURCES } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { CASE_DECISIONS } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { Alert, Button, Flex, Tag } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { AssignCases } from './assign-cases.tsx';
import { CaseComparison } from './case-comparison.tsx';
import { CaseLink } from './case-link.tsx';
import { CaseDecisions } from './case-decisions.tsx';
import { DecideCaseForm } from './decide-case-form.tsx';

/** 一件核查事项. */
export function CasePage() {
  const { id = '' } = useParams();
  const { search } = useLocation();
  const read = useRead<CaseView>(`/api/cases/${id}${search}`);
  return <Loaded read={read}>{(view) => <Case key={view.id} view={view} />}</Loaded>;
}

function Case({ view }: { view: CaseView }) {
  const { kind, level, source, owner, dueOn, isOverdue, otherCounties, nextCase, foundIn, registeredSince } =
    view;
  const { search } = useLocation();
  return (
    <Page
      title={`${CASE_KINDS[kind]}${level ? `（${LEVELS[level]}）` : ''}：${view.names.join('、')}`}
      hint={
        <>
          {foundIn ?? CASE_SOURCES[source]}发现，承办人{owner?.name ?? '未定'}，
          {isOverdue ? <Tag color="red">{dueOn} 已过期限</Tag> : `${dueOn} 以前办结`}
        </>
      }
      actions={
        <>
          <Link to={{ pathname: '/cases', search }}>
            <Button>回到一览</Button>
          </Link>
          {view.state === 'open' && <AssignCases cases={[view.id]} />}
          {nextCase !== null && (
            <CaseLink id={nextCase}>
              <Button>下一件</Button>
            </CaseLink>
          )}
        </>
      }
    >
      {otherCounties.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`同时涉及${otherCounties.join('、')}`}
          description="本县只处理在本县的登记；在那里的由那里处理。一方除名以后，另一方的事项随之办结。"
        />
      )}
      {registeredSince !== null && (
        <Alert
          type="warning"
          showIcon
          title={`立项以后，${registeredSince.isSameNumber ? '姓名和号码都相同' : '同名同日生'}的人已登记在${registeredSince.places.join('、')}`}
          description="核对是同一人的，选“维持现状”办结；不是同一人的，照证件补充登记。"
        />
      )}
      <CaseComparison view={view} />
      {view.decision !== null && (
        <Alert type="success" showIcon title={`已办结：${CASE_DECISIONS[view.decision]}`} />
      )}
      <Flex vertical gap={16}>
        {view.state === 'open' && <DecideCaseForm view={view} />}
        <CaseDecisions view={view} />
      </Flex>
    </Page>
  );
}
