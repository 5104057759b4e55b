import type { StructureGoals } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Flex } from 'antd';
import { ActDrawer } from '../../widgets/act-form.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { TargetRows, type TargetValues, targetsToEdit, targetsToSend } from './target-rows.tsx';

/** 录入结构指标, as the work plan has them. */
export function TargetForm(props: {
  cycle: string;
  level: 'county' | 'township';
  goals: StructureGoals;
  onClose: () => void;
}) {
  const { cycle, level, goals, onClose } = props;
  const known = targetsToEdit(goals.targets.filter((target) => target.level === level));
  return (
    <ActDrawer<'set-structure-targets', TargetValues>
      act="set-structure-targets"
      title={`${LEVELS[level]}人大代表的结构指标`}
      width={620}
      initial={{ targets: known }}
      input={({ targets }) => ({ cycle, level, targets: targetsToSend(targets) })}
      send="保存指标"
      onClose={onClose}
    >
      <p>照工作方案录入。指标只作指导，显示在公布以后的统计旁边，不是谁的条件，也不会挡住任何名单。</p>
      <Flex vertical style={{ marginBlockEnd: 24 }}>
        <TargetRows />
      </Flex>
    </ActDrawer>
  );
}
