import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { StructureGoals } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { LastTermForm } from './last-term-form.tsx';
import { TargetForm } from './target-form.tsx';

/** 结构指标和上届的数字, entered by the office. */
export function EditGoals(props: {
  level: 'county' | 'township';
  constituencies: readonly ConstituencyRow[];
}) {
  const { level, constituencies } = props;
  const [doing, setDoing] = useState<'targets' | 'last-term'>();
  const goals = useRead<StructureGoals>('/api/structure-goals').data;
  const cycle = constituencies[0]?.cycle;
  const onClose = () => setDoing(undefined);
  return (
    <>
      <ActButton
        act="set-structure-targets"
        disabled={cycle === undefined}
        onClick={() => setDoing('targets')}
      >
        录入结构指标
      </ActButton>
      <ActButton act="record-last-term" disabled={cycle === undefined} onClick={() => setDoing('last-term')}>
        录入上届的数字
      </ActButton>
      {doing === 'targets' && cycle !== undefined && goals && (
        <TargetForm cycle={cycle} level={level} goals={goals} onClose={onClose} />
      )}
      {doing === 'last-term' && cycle !== undefined && goals && (
        <LastTermForm
          cycle={cycle}
          level={level}
          goals={goals}
          constituencies={constituencies}
          onClose={onClose}
        />
      )}
    </>
  );
}
