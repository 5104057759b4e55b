import { App, Button, Flex, Form } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { useSession } from '../api/session.tsx';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { Page } from '../widgets/page.tsx';
import { checkPlan, type PlanMistake } from './plan-file.ts';
import { PlanAreas } from './plan-areas.tsx';
import { PlanBasics, PlanCommittees } from './plan-basics.tsx';
import { PlanCheck } from './plan-check.tsx';
import { PlanDates } from './plan-dates.tsx';
import { type PlanForm, planOf } from './plan-form.ts';
import { PlanPhases } from './plan-phases.tsx';
import { PlanProvisionFields } from './plan-provisions.tsx';
import { PlanSource } from './plan-source.tsx';
import { savePlan } from './save-plan.ts';

/** 建立换届: a work plan as it was decided, from a file or by hand, with what is doubtful about it. */
export function OpenCycle() {
  const [form] = Form.useForm<PlanForm>();
  const { modal } = App.useApp();
  const draft = useDraft(form, 'open-cycle');
  const name = Form.useWatch((values: PlanForm) => values.name, { form, preserve: true });
  const choose = (plan: PlanForm) => {
    form.resetFields();
    form.setFieldsValue(plan);
    draft.keep();
  };
  const startAgain = () => {
    void modal.confirm({
      title: '换一份方案？',
      content: '这里填写的内容会清空。可以先下载方案文件，以后再接着用。',
      okText: '清空',
      cancelText: '不换',
      onOk: () => {
        draft.forget();
        form.resetFields();
      },
    });
  };
  const isChosen = name !== undefined;
  return (
    <Page
      title="建立换届"
      hint="选定选举日，录入已经通过的工作方案。系统据此推算法定日程、设立各级选举、分解任务；方案里的疑点只提示，不改动。"
      actions={
        isChosen && (
          <>
            <Button
              onClick={() => savePlan(`工作方案 ${name}`, planOf(form.getFieldsValue(true) as PlanForm))}
            >
              下载方案文件
            </Button>
            <Button onClick={startAgain}>换一份方案</Button>
          </>
        )
      }
    >
      {!isChosen && <PlanSource onChosen={choose} />}
      <Form<PlanForm>
        form={form}
        layout="vertical"
        onValuesChange={draft.keep}
        style={isChosen ? undefined : { display: 'none' }}
      >
        {isChosen && <PlanFields draft={draft} />}
      </Form>
    </Page>
  );
}

function PlanFields({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const form = Form.useFormInstance<PlanForm>();
  const { current } = useSession();
  const open = useAct('open-cycle');
  const [mistakes, setMistakes] = useState<readonly PlanMistake[]>([]);
  useFieldErrors(form, open.error);
  const submit = async () => {
    const missing = await form.validateFields().then(
      () => undefined,
      (error: { errorFields: { name: (string | number)[] }[] }) => error.errorFields[0]?.name,
    );
    if (missing) return form.scrollToField(missing, { block: 'center', focus: true });
    const checked = checkPlan(planOf(form.getFieldsValue(true) as PlanForm), current?.county ?? '');
    setMistakes(checked.ok ? [] : checked.mistakes);
    if (checked.ok)
      open.mutate({ plan: checked.plan }, { onSuccess: () => (draft.forget(), scrollTo({ top: 0 })) });
  };
  return (
    <Flex gap={16} align="start" wrap>
      <Flex vertical gap={16} style={{ flex: '1 1 640px', minWidth: 0 }}>
        <PlanBasics />
        <PlanDates onFilled={draft.keep} />
        <PlanAreas />
        <PlanCommittees />
        <PlanPhases />
        <PlanProvisionFields />
      </Flex>
      <PlanCheck
        mistakes={mistakes}
        error={open.error}
        isPending={open.isPending}
        onSubmit={() => void submit()}
      />
    </Flex>
  );
}
