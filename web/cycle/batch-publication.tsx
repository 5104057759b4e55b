import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Flex } from 'antd';
import { useBatch } from '../api/use-batch.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { BatchFailures } from '../widgets/batch-failures.tsx';

const PUBLICATIONS = [
  { act: 'publish-roll', stages: ['drawn'], title: '申请公布名单' },
  {
    act: 'publish-initial-list',
    stages: ['roll-published', 'initial-published'],
    title: '申请公布初步候选人',
  },
  { act: 'publish-formal-list', stages: ['formal-fixed'], title: '申请公布正式候选人' },
] as const;

/** Asks for the same publication in several constituencies, one act each; a refusal in one does not stop the others. */
export function BatchPublication({ rows, onDone }: { rows: readonly ConstituencyRow[]; onDone: () => void }) {
  return (
    <Flex gap={8} wrap>
      {PUBLICATIONS.map((publication) => (
        <OnePublication
          key={publication.act}
          publication={publication}
          rows={rows.filter(({ stage }) => (publication.stages as readonly string[]).includes(stage))}
          onDone={onDone}
        />
      ))}
    </Flex>
  );
}

function OnePublication(props: {
  publication: (typeof PUBLICATIONS)[number];
  rows: readonly ConstituencyRow[];
  onDone: () => void;
}) {
  const { publication, rows, onDone } = props;
  const batch = useBatch(publication.act);
  const all = async () => {
    const isDone = await batch.run(rows.map(({ id, name }) => ({ name, input: { constituency: id } })));
    if (isDone) onDone();
  };
  return (
    <Flex vertical gap={8}>
      {rows.length > 0 && (
        <div>
          <ActButton act={publication.act} loading={batch.isRunning} onClick={() => void all()}>
            {`${publication.title}（${rows.length}）`}
          </ActButton>
        </div>
      )}
      <BatchFailures batch={batch} />
    </Flex>
  );
}
