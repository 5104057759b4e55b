import type { StructureGoals } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Drawer, Flex, Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
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
  const [form] = Form.useForm<TargetValues>();
  const set = useAct('set-structure-targets');
  useFieldErrors(form, set.error);
  const known = targetsToEdit(goals.targets.filter((target) => target.level === level));
  const submit = ({ targets }: TargetValues) =>
    set.mutate({ cycle, level, targets: targetsToSend(targets) }, { onSuccess: onClose });
  return (
    <Drawer open size="min(620px, 100vw)" title={`${LEVELS[level]}人大代表的结构指标`} onClose={onClose}>
      <p>照工作方案录入。指标只作指导，显示在公布以后的统计旁边，不是谁的条件，也不会挡住任何名单。</p>
      <Form<TargetValues>
        form={form}
        name="set-structure-targets"
        layout="vertical"
        requiredMark={false}
        initialValues={{ targets: known }}
        onFinish={submit}
      >
        <TargetRows />
        <Flex vertical gap={12} align="start" style={{ marginBlockStart: 24 }}>
          <ProblemAlert error={set.error} />
          <ActButton act="set-structure-targets" type="primary" htmlType="submit" loading={set.isPending}>
            保存指标
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}
