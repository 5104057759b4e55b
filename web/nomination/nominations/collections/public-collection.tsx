import type {
  ConfirmationAnswer,
  PublicCollection as Collection,
} from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { Alert, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../../../api/queries.ts';
import { Loaded } from '../../../widgets/page.tsx';
import { SEXES } from '../../../widgets/words.ts';
import { PublicPage } from '../../introduction/public-page.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { Told } from './told.tsx';

/** 联名推荐, for whoever has the link: who is to be recommended, and one's own confirmation. Of who confirmed, nothing. */
export function PublicCollection() {
  const { code = '' } = useParams();
  const path = `/api/public/nomination-collections/${encodeURIComponent(code)}`;
  const read = useRead<Collection>(path);
  return (
    <PublicPage>
      <Typography.Title level={1}>联名推荐代表候选人</Typography.Title>
      <Loaded read={read}>{(collection) => <Shown path={path} collection={collection} />}</Loaded>
    </PublicPage>
  );
}

function Shown({ path, collection }: { path: string; collection: Collection }) {
  const { constituency, congress, electionDay, seats, isOpen, nominees, article } = collection;
  const [answer, setAnswer] = useState<ConfirmationAnswer>();
  if (!isOpen)
    return (
      <Alert
        type="info"
        showIcon
        title="这次联名推荐已经结束"
        description="不能再确认或者撤回。要撤回签名的，请书面向选举办公室提出。"
      />
    );
  return (
    <Flex vertical gap={16}>
      <p style={{ margin: 0 }}>
        {`${congress}代表选举，${constituency}，应选代表 ${seats} 名，选举日 ${writtenDate(electionDay)}。选民十人以上联名，可以推荐代表候选人（${article}）。请先看清楚推荐的是谁，再确认。`}
      </p>
      {nominees.map((nominee) => (
        <Nominee key={nominee.name} nominee={nominee} />
      ))}
      {answer ? (
        <Told answer={answer} onAgain={() => setAnswer(undefined)} />
      ) : (
        <ConfirmForm path={path} collection={collection} onAnswer={setAnswer} />
      )}
    </Flex>
  );
}

function Nominee({ nominee }: { nominee: Collection['nominees'][number] }) {
  const { name, sex, ethnicity, bornIn, education, politics, occupation, resume } = nominee;
  const [year, month] = bornIn.split('-').map(Number);
  const facts = [
    ['性别', SEXES[sex]],
    ['民族', ethnicity],
    ['出生年月', `${year}年${month}月`],
    ['文化程度', education],
    ['政治面貌', politics],
    ['职业和职务', occupation],
    ...(resume === '' ? [] : [['简历', resume]]),
  ];
  return (
    <Card>
      <Typography.Title level={2}>{name}</Typography.Title>
      <dl className="public-facts">
        {facts.map(([title, value]) => (
          <div key={title} className="public-fact">
            <dt>{title}</dt>
            <dd className="wrapped-text">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
