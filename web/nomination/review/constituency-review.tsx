import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  type ConstituencyReview as Review,
  REVIEW_STATES,
} from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { Alert, Button, Card, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useToday } from '../../api/use-installation.ts';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { AskReview } from './ask-review.tsx';
import { RecordNotice } from './record-notice.tsx';
import { STATE_COLOURS } from './review-words.ts';
import { Said } from './said.tsx';

type Nominee = Review['nominees'][number];

/** 本选区的联审: everything that departments said of everybody, for those who work with it. */
export function ConstituencyReview({ constituency }: { constituency: ConstituencyRow }) {
  const { acts, confirms } = useSession();
  const maySee = acts.includes('ask-for-review') || confirms.includes('exclude-candidate');
  const read = useRead<Review>(maySee ? `/api/constituencies/${constituency.id}/review` : null);
  if (!maySee) return null;
  return <Loaded read={read}>{(review) => <Section constituency={constituency} review={review} />}</Loaded>;
}

function Section({ constituency, review }: { constituency: ConstituencyRow; review: Review }) {
  const { nominees, departments, deletions } = review;
  const [isAsking, setAsking] = useState(false);
  const [telling, setTelling] = useState<Nominee>();
  const asked = nominees.filter(({ requests }) => requests.length > 0);
  return (
    <Card
      size="small"
      title={`联审${asked.length > 0 ? `（已请求 ${asked.length} 人）` : ''}`}
      extra={
        <ActButton
          act="ask-for-review"
          state={{ constituency: constituency.stage }}
          size="small"
          disabled={nominees.length === 0}
          onClick={() => setAsking(true)}
        >
          请有关单位联审
        </ActButton>
      }
    >
      <Flex vertical gap={12}>
        <Kept constituency={constituency} review={review} />
        {deletions.map(({ deletedOn, opinions, withGround, files }) => (
          <Alert
            key={deletedOn}
            type="success"
            showIcon
            title={`${deletedOn} 已删除联审意见 ${opinions} 件（其中写明法定情形的 ${withGround} 件、文书 ${files} 份），只留件数和加盐的凭据`}
          />
        ))}
        {asked.length === 0 ? (
          <span className="shell-subtitle">
            还没有请求联审。联审不是必经的步骤；被提名的人不论是否联审都列入名单。
          </span>
        ) : (
          <Nominees rows={asked} onTell={setTelling} />
        )}
      </Flex>
      {isAsking && (
        <AskReview
          constituencies={[constituency]}
          departments={departments}
          onClose={() => setAsking(false)}
        />
      )}
      {telling && (
        <RecordNotice constituency={constituency} nominee={telling} onClose={() => setTelling(undefined)} />
      )}
    </Card>
  );
}

/** Until when opinions are kept; after that day they may be deleted at once, by hand. */
function Kept({ constituency, review }: { constituency: ConstituencyRow; review: Review }) {
  const today = useToday();
  const act = useAct('delete-review-opinions');
  const { keptUntil, nominees } = review;
  const hasOpinions = nominees.some(({ requests }) => requests.some(({ opinions }) => opinions.length > 0));
  if (!hasOpinions || today === undefined) return null;
  if (today <= keptUntil)
    return (
      <span className="shell-subtitle">
        意见和文书保存到 {keptUntil}
        （对正式代表候选人名单提出意见的期限终了；名单没有公布的，到选举日），次日自动删除。
      </span>
    );
  return (
    <Flex vertical gap={8} align="start">
      <Alert type="warning" showIcon title={`保存期限 ${keptUntil} 已过，系统每日自动删除；也可以现在删除`} />
      <ActButton
        act="delete-review-opinions"
        size="small"
        danger
        loading={act.isPending}
        onClick={() => act.mutate({ constituency: constituency.id })}
      >
        现在删除
      </ActButton>
      <ProblemAlert error={act.error} />
    </Flex>
  );
}

function Nominees({ rows, onTell }: { rows: readonly Nominee[]; onTell: (nominee: Nominee) => void }) {
  return (
    <Table<Nominee>
      size="small"
      rowKey="candidate"
      dataSource={[...rows]}
      scroll={{ x: 760 }}
      pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
      columns={[
        {
          title: '被提名人',
          width: 130,
          render: (_, { name, birthDate, isExcluded }) => (
            <>
              {name} {isExcluded && <Tag>不列入</Tag>}
              <div className="shell-subtitle">{birthDate} 生</div>
            </>
          ),
        },
        {
          title: '各单位的意见',
          render: (_, { requests }) => (
            <Flex vertical gap={8}>
              {requests.map(({ id, department, dueOn, state, opinions }) => (
                <Flex key={id} gap={8} wrap>
                  <span style={{ minWidth: 120 }}>{department}</span>
                  {state === 'answered' ? (
                    <Said opinions={opinions} />
                  ) : (
                    <span>
                      <Tag color={STATE_COLOURS[state]}>{REVIEW_STATES[state]}</Tag>
                      期限 {dueOn}
                    </span>
                  )}
                </Flex>
              ))}
            </Flex>
          ),
        },
        {
          title: '告知本人',
          width: 190,
          render: (_, nominee) => <Told nominee={nominee} onTell={onTell} />,
        },
      ]}
    />
  );
}

function Told({ nominee, onTell }: { nominee: Nominee; onTell: (nominee: Nominee) => void }) {
  const { candidate, name, notice, requests } = nominee;
  const hasOpinions = requests.some(({ opinions }) => opinions.length > 0);
  if (!hasOpinions) return '还没有意见';
  return (
    <Flex vertical gap={4} align="start">
      {notice && (
        <span>
          {notice.toldOn} 已告知 {notice.isOutdated && <Tag color="gold">以后又有新的意见</Tag>}
        </span>
      )}
      <Button size="small" href={`/api/documents/review-statement/${candidate}`} target="_blank">
        打印告知书
      </Button>
      {(notice === null || notice.isOutdated) && (
        <ActButton
          act="record-review-notice"
          type="link"
          size="small"
          aria-label={`登记已告知 ${name}`}
          onClick={() => onTell(nominee)}
        >
          登记已告知
        </ActButton>
      )}
    </Flex>
  );
}
