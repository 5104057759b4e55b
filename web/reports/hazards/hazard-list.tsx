import {
  type FollowedHazard,
  HAZARD_KINDS,
  type Hazards as Found,
  lastDayOf,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { LEVELS } from '../../widgets/words.ts';
import { AssignHazardModal } from './assign-hazard-modal.tsx';
import { DUES, dueOf } from './due-of.ts';
import { HazardTable } from './hazard-table.tsx';

const OWNERS = { none: '没有落实', some: '已经落实' } as const;

/** 现在的风险, and who sees to each. */
export function HazardList({ found: { today, rows } }: { found: Found }) {
  const [kind, setKind] = useFilter('kind');
  const [due, setDue] = useFilter('due');
  const [owner, setOwner] = useFilter('owner');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [assigning, setAssigning] = useState<readonly FollowedHazard[]>([]);
  const shown = rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (due === '' || dueOf(lastDayOf(row), today) === due) &&
      (owner === '' || (row.kept?.responsible ? 'some' : 'none') === owner),
  );
  const chosen = shown.filter(({ key }) => selected.includes(key));
  return (
    <Card
      size="small"
      title={`${shown.length} 项${shown.length < rows.length ? `（共 ${rows.length} 项）` : ''}`}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Choice label="种类" titles={HAZARD_KINDS} value={kind} onChange={setKind} />
          <Choice label="期限" titles={DUES} value={due} onChange={setDue} />
          <Choice label="责任人" titles={OWNERS} value={owner} onChange={setOwner} />
          <Button disabled={shown.length === 0} onClick={() => downloadTable('风险清单.csv', EXPORT, shown)}>
            导出表格
          </Button>
          <ActButton act="assign-hazard" disabled={chosen.length === 0} onClick={() => setAssigning(chosen)}>
            {chosen.length === 0 ? '落实责任人' : `落实责任人（${chosen.length} 项）`}
          </ActButton>
        </Flex>
        <HazardTable
          rows={shown}
          today={today}
          selected={selected}
          onSelect={setSelected}
          onAssign={(row) => setAssigning([row])}
        />
      </Flex>
      {assigning.length > 0 && (
        <AssignHazardModal
          hazards={assigning}
          onClose={(isDone) => {
            setAssigning([]);
            if (isDone) setSelected([]);
          }}
        />
      )}
    </Card>
  );
}

const EXPORT: readonly [string, (row: FollowedHazard) => string][] = [
  ['级别', ({ level }) => LEVELS[level]],
  ['选区', ({ name }) => name],
  ['风险', ({ kind }) => HAZARD_KINDS[kind]],
  ['依据和算式', ({ reasons }) => reasons.map(({ article, test }) => `${article}：${test}`).join('；')],
  ['由谁办', ({ owner }) => owner],
  ['责任人', ({ kept }) => kept?.responsible ?? ''],
  ['责任人的期限', ({ kept }) => kept?.deadline ?? ''],
  ['法定期限', ({ dueOn }) => dueOn ?? ''],
  ['出现日期', ({ kept }) => kept?.foundOn ?? ''],
];
