import type { WorkPlan } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Card, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useInstallation } from '../api/use-installation.ts';
import { getJson, type ProblemError } from '../api/client.ts';
import { useSession } from '../api/session.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { type PlanMistake, readPlan } from './plan-file.ts';
import { blankForm, formOf, type PlanForm } from './plan-form.ts';
import { PlanMistakes } from './plan-mistakes.tsx';
import { SAMPLE_PLAN } from './plan-sample.ts';
import { savePlan } from './save-plan.ts';

/** Where a plan comes from: a rehearsal's own, a file, or by hand. */
export function PlanSource({ onChosen }: { onChosen: (form: PlanForm) => void }) {
  const installation = useInstallation().data;
  const { current } = useSession();
  const [mistakes, setMistakes] = useState<readonly PlanMistake[]>([]);
  const county = { code: current?.county ?? '', name: current?.place ?? '' };
  const open = async (file: File) => {
    const read = readPlan(await file.text(), county.code);
    setMistakes(read.ok ? [] : read.mistakes);
    if (read.ok) onChosen(formOf(read.plan));
  };
  return (
    <Flex vertical gap={16}>
      <Flex gap={16} wrap align="stretch">
        {installation?.kind === 'rehearsal' && <DemoPlan onChosen={onChosen} />}
        <Source title="方案文件" text="选择 JSON 格式的工作方案。文件里写得不对的地方会逐条指出。">
          <Upload
            accept=".json,application/json"
            showUploadList={false}
            beforeUpload={(file) => {
              void open(file);
              return false;
            }}
          >
            <Button>选择方案文件</Button>
          </Upload>
          <Button type="link" onClick={() => savePlan('工作方案样例', SAMPLE_PLAN)}>
            下载样例
          </Button>
        </Source>
        <Source title="手工填写" text="对照纸质方案逐项填写。填了一半的内容刷新后还在。">
          <Button onClick={() => onChosen(blankForm(county, installation?.today ?? ''))}>从空白开始</Button>
        </Source>
      </Flex>
      <PlanMistakes title="这个文件还不能用" mistakes={mistakes} />
    </Flex>
  );
}

function DemoPlan({ onChosen }: { onChosen: (form: PlanForm) => void }) {
  const take = useMutation<WorkPlan, ProblemError>({
    mutationFn: () => getJson<WorkPlan>('/api/rehearsal/plan'),
    onSuccess: (plan) => onChosen(formOf(plan)),
  });
  return (
    <Source title="演练用的方案" text="五大连池市 2016 年的真实工作方案：市和十一个乡镇同步选举。">
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate()}>
        采用五大连池市方案
      </Button>
      <ProblemAlert error={take.error} />
    </Source>
  );
}

function Source(props: { title: string; text: string; children: React.ReactNode }) {
  return (
    <Card title={props.title} style={{ flex: '1 1 260px' }}>
      <Typography.Paragraph>{props.text}</Typography.Paragraph>
      <Flex gap={8} wrap>
        {props.children}
      </Flex>
    </Card>
  );
}
