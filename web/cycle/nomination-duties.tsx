import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert } from 'antd';
import { Link } from 'react-router';

/** 不足十人的联名: what fell below ten since, by which article, and what is open; nothing happens by itself. */
export function NominationDuties({ duties: { tooFew } }: { duties: Home['nominationDuties'] }) {
  const [first] = tooFew;
  if (!first) return null;
  const all = tooFew.reduce((sum, { nominations }) => sum + nominations, 0);
  return (
    <Alert
      type="warning"
      showIcon
      title={`${all} 件联名推荐现在不足十人（${first.article}）`}
      description={
        <>
          可以补充签名，或者由选举委员会决定被提名人不列入名单：
          {tooFew.map(({ constituency, name, nominations }, index) => (
            <span key={constituency}>
              {index > 0 && '、'}
              <Link to={`/constituencies/${constituency}`}>{name}</Link>
              {nominations > 1 && `（${nominations} 件）`}
            </span>
          ))}
        </>
      }
    />
  );
}
