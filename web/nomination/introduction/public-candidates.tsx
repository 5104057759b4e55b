import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { mayIntroduceOn } from '@xuanwu/rules/introduction.ts';
import type { PublicCandidates as Shown } from '@xuanwu/server/phases/nomination/introduction/public-candidates.schema.ts';
import { Alert, Card, Flex, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { REMOVAL_GROUNDS } from '../formal-list/removal-grounds.ts';
import { PublicCandidate } from './public-candidate.tsx';
import { useIsOver } from './use-is-over.ts';
import { PublicPage } from './public-page.tsx';

const EVERY_MS = 30_000;

/** 一个选区的代表候选人, for everybody: until the election day begins, also where the page is open then. */
export function PublicCandidates() {
  const { county = '', id = '' } = useParams();
  const read = useRead<Shown>(`/api/public/candidates/${county}/${id}`, { every: EVERY_MS });
  const isOver = useIsOver(read.data?.stopsInMs ?? 0, read.dataUpdatedAt);
  return (
    <PublicPage>
      <Loaded read={read}>
        {(shown) => (
          <Flex vertical gap={16}>
            <Heading county={county} shown={shown} />
            {shown.state === 'introduced' && !isOver ? (
              <Introduced county={county} shown={shown} />
            ) : (
              <Stopped shown={shown} />
            )}
          </Flex>
        )}
      </Loaded>
    </PublicPage>
  );
}

function Heading({ county, shown }: { county: string; shown: Shown }) {
  return (
    <header>
      <Link to={`/candidates/${county}`}>其他选区</Link>
      <Typography.Title level={1} style={{ marginBlockStart: 8 }}>
        {shown.name}
      </Typography.Title>
      <div>
        {shown.countyName === shown.areaName ? shown.countyName : `${shown.countyName}${shown.areaName}`}，
        {LEVELS[shown.level]}人大代表，应选 {shown.seats} 名，选举日：{writtenDate(shown.electionDay)}
      </div>
    </header>
  );
}

function Introduced({ county, shown }: { county: string; shown: Shown }) {
  const { candidates, meetings, formalOn, listedOn, removed } = shown;
  return (
    <>
      <Typography.Title level={2}>
        {formalOn === null ? '初步代表候选人' : '正式代表候选人'}（{candidates.length} 人）
      </Typography.Title>
      <div>
        {formalOn === null
          ? `${writtenDate(listedOn)}公布，按姓氏笔画为序。正式代表候选人还没有公布。`
          : `${writtenDate(formalOn)}公布。`}
      </div>
      {removed.map(({ name, ground, removedOn }) => (
        <div key={name + removedOn}>
          {name}因{REMOVAL_GROUNDS[ground]}，{writtenDate(removedOn)}撤出正式代表候选人名单。
        </div>
      ))}
      {candidates.map((candidate) => (
        <PublicCandidate key={candidate.id} county={county} candidate={candidate} />
      ))}
      {meetings.length > 0 && (
        <Card>
          <Typography.Title level={2}>和候选人见面</Typography.Title>
          <ul className="plain-list">
            {meetings.map(({ heldOn, startsAt, place }) => (
              <li key={`${heldOn} ${startsAt} ${place}`}>
                {writtenDate(heldOn)} {startsAt}，{place}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div>
        本选区的选民可以向选举委员会要求和候选人见面。到{writtenDate(shown.electionDay)}
        零时，这些介绍全部停止。
      </div>
    </>
  );
}

/** Whose votes are being cast is not told of any more; afterwards, who was elected. */
function Stopped({ shown }: { shown: Shown }) {
  const { electionDay, elected } = shown;
  const [reason] = mayIntroduceOn(electionDay, electionDay).reasons;
  return (
    <>
      {elected.length > 0 && (
        <Card>
          <Typography.Title level={2}>选举结果</Typography.Title>
          <div>当选：{elected.join('、')}</div>
        </Card>
      )}
      <Alert
        type="info"
        showIcon
        role="status"
        title="候选人的介绍已经停止"
        description={
          reason && (
            <>
              {explainReason(reason)}（{reason.article}）
            </>
          )
        }
      />
    </>
  );
}
