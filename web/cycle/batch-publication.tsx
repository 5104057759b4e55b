import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { App, Flex } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';

const PUBLICATIONS = [
  { act: 'publish-roll', stages: ['drawn'] },
  { act: 'publish-initial-list', stages: ['roll-published', 'initial-published'] },
  { act: 'publish-formal-list', stages: ['formal-fixed'] },
] as const;

/** Asks for the same publication in several constituencies, one act each; a refusal in one does not stop the others. */
export function BatchPublication({ rows, onDone }: { rows: readonly ConstituencyRow[]; onDone: () => void }) {
  return (
    <Flex gap={8} wrap>
      {PUBLICATIONS.map(({ act, stages }) => (
        <OnePublication
          key={act}
          act={act}
          rows={rows.filter(({ stage }) => (stages as readonly string[]).includes(stage))}
          onDone={onDone}
        />
      ))}
    </Flex>
  );
}

function OnePublication(props: {
  act: (typeof PUBLICATIONS)[number]['act'];
  rows: readonly ConstituencyRow[];
  onDone: () => void;
}) {
  const { act, rows, onDone } = props;
  const publish = useAct(act);
  const { notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  if (rows.length === 0) return null;
  const all = async () => {
    setBusy(true);
    for (const { id, name } of rows) {
      await publish
        .mutateAsync({ constituency: id })
        .catch((error: Error) => notification.error({ title: name, description: error.message }));
    }
    setBusy(false);
    onDone();
  };
  return (
    <ActButton
      act={act}
      loading={isBusy}
      onClick={() => void all()}
    >{`${TITLES[act]}(${rows.length})`}</ActButton>
  );
}

const TITLES = {
  'publish-roll': '申请公布名单',
  'publish-initial-list': '申请公布初步候选人',
  'publish-formal-list': '申请公布正式候选人',
};
