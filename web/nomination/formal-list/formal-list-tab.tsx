import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Flex } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { FixFormalForm } from './fix-formal-form.tsx';
import { FormalList } from './formal-list.tsx';
import { PublicationClock } from '../../law/publication-clock.tsx';

/** 正式候选人: who of the initial candidates stands, how that was decided, and its publication. */
export function FormalListTab({ constituency }: { constituency: ConstituencyRow }) {
  const read = useRead<Nominations>(`/api/constituencies/${constituency.id}/nominations`);
  return (
    <Loaded read={read}>
      {(nominations) => (
        <Flex vertical gap={16}>
          <PublicationClock
            rule="formal-publish"
            electionDay={constituency.electionDay}
            publishedOn={nominations.formal?.publishedOn ?? null}
          />
          <TakenBack nominations={nominations} />
          <Stage constituency={constituency} nominations={nominations} />
        </Flex>
      )}
    </Loaded>
  );
}

function Stage(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  if (nominations.formal) return <FormalList {...props} formal={nominations.formal} />;
  if (nominations.lists.length === 0) {
    return (
      <Alert
        type="info"
        showIcon
        title="还没有公布初步代表候选人名单"
        description={`${constituency.name}公布初步代表候选人名单以后，才能确定正式代表候选人。`}
      />
    );
  }
  return <FixFormalForm {...props} />;
}

/** 收回的名单: why, and who was on it. */
function TakenBack({ nominations: { takenBack } }: { nominations: Nominations }) {
  return takenBack.map(({ id, fixedOn, reopened, candidates }) => (
    <Alert
      key={id}
      type="warning"
      showIcon
      title={
        reopened
          ? `${fixedOn} 确定的名单已于 ${reopened.on} 收回：${reopened.reason}`
          : `${fixedOn} 确定的名单公布后候选人不足法定最少人数，名单已收回。请补充候选人、重新确定；公布期限已过的，先变更选举日`
      }
      description={candidates.map(({ name }) => name).join('、')}
    />
  ));
}
