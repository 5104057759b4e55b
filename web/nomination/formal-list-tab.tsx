import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Flex } from 'antd';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../widgets/page.tsx';
import { FixFormalForm } from './fix-formal-form.tsx';
import { FormalList } from './formal-list.tsx';
import { PublicationClock } from './publication-clock.tsx';

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
