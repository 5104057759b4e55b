import { planFindings } from '@xuanwu/rules/plan-findings.ts';
import { planForFindings } from '@xuanwu/server/phases/preparation/plan-questions.schema.ts';
import { Alert, Card, Flex, Form, Typography } from 'antd';
import { useLocalLaw } from '../law/use-local-law.ts';
import type { ProblemError } from '../api/client.ts';
import { useSession } from '../api/session.tsx';
import { ActButton } from '../widgets/act-button.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { checkPlan, type PlanMistake } from './plan-file.ts';
import { Findings } from './findings.tsx';
import { type PlanForm, planOf } from './plan-form.ts';
import { PlanMistakes } from './plan-mistakes.tsx';

/** What is doubtful about the plan as it stands, and the button. */
export function PlanCheck(props: {
  mistakes: readonly PlanMistake[];
  error: ProblemError | null;
  isPending: boolean;
  onSubmit: () => void;
}) {
  const form = Form.useFormInstance<PlanForm>();
  const { current } = useSession();
  // Read again at every change.
  Form.useWatch((values: PlanForm) => JSON.stringify(values), { form });
  const checked = checkPlan(planOf(form.getFieldsValue(true) as PlanForm), current?.county ?? '');
  const law = useLocalLaw(checked.ok ? checked.plan.electionDay : undefined);
  const findings = checked.ok ? planFindings(planForFindings(checked.plan), law) : [];
  return (
    <Flex vertical gap={16} style={{ flex: '1 1 340px', minWidth: 0 }}>
      {checked.ok ? (
        <Findings findings={[...findings]} />
      ) : (
        <Alert
          type="info"
          showIcon
          title={`还有 ${checked.mistakes.length} 处没有填好`}
          description="填齐以后，这里列出方案与法律不符、前后不一致的地方。"
        />
      )}
      <Card size="small">
        <Flex vertical gap={12}>
          <PlanMistakes title="方案还不能用" mistakes={props.mistakes} />
          <ProblemAlert error={props.error} />
          {findings.length > 0 && (
            <Typography.Text>疑点不妨碍建立换届：方案照原样采用，疑点留在首页备查。</Typography.Text>
          )}
          <ActButton
            act="open-cycle"
            type="primary"
            size="large"
            block
            loading={props.isPending}
            onClick={props.onSubmit}
          >
            建立换届
          </ActButton>
        </Flex>
      </Card>
    </Flex>
  );
}
