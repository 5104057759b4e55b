import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { CheckCircleFilled } from '@ant-design/icons';
import { ROLES, type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Tag, Timeline, Typography } from 'antd';
import { Link } from 'react-router';
import { type ProblemError, writeJson } from '../api/client.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { dueStep, GoAndDo } from './go-and-do.tsx';
import { TwoCounties } from './two-counties.tsx';

type Step = Rehearsal['steps'][number];

/** The steps of the rehearsal: the one that is due in full, what is behind it and before it in one line each. */
export function Guide(props: { rehearsal: Rehearsal; isOpen: boolean; onClose: () => void }) {
  const { rehearsal, isOpen, onClose } = props;
  const due = dueStep(rehearsal);
  const { byHand } = rehearsal;
  return (
    <Drawer title="演练步骤" open={isOpen} onClose={onClose} size={460}>
      <Flex vertical gap={16}>
        <Alert
          type="info"
          title={`建议亲手办两个选区：市级的“${byHand.county}”和乡级的“${byHand.township}”`}
          description="每一步先自己办，再按“完成其余”：系统用同样的办理程序补完其他选区。直接按“完成其余”也可以。"
        />
        {rehearsal.failed && (
          <Alert
            type="error"
            showIcon
            title={`“${rehearsal.failed.title}”没有完成`}
            description={`${rehearsal.failed.error} 请先办好这件事，再按“完成其余”。`}
          />
        )}
        {!due && <Alert type="success" showIcon title="全部步骤都办完了。" />}
        <Timeline
          items={rehearsal.steps.map((step) => ({
            color: step.done ? 'green' : step.id === due?.id ? 'red' : 'gray',
            content:
              step.id === due?.id || step.ready ? (
                <OpenStep rehearsal={rehearsal} step={step} isDue={step.id === due?.id} onGo={onClose} />
              ) : (
                <OtherStep step={step} onGo={onClose} />
              ),
          }))}
        />
        {rehearsal.twoCounties && <TwoCounties {...rehearsal.twoCounties} onGo={onClose} />}
      </Flex>
    </Drawer>
  );
}

function OtherStep({ step, onGo }: { step: Step; onGo: () => void }) {
  return (
    <Flex gap={8} justify="space-between" align="baseline">
      <Typography.Text {...(!step.done && { type: 'secondary' as const })}>
        {step.day} {step.title}
        {step.done ? '（已完成）' : ''}
      </Typography.Text>
      {step.done && (
        <Link className="one-line" to={step.path} onClick={onGo} aria-label={`去看：${step.title}`}>
          <CheckCircleFilled className="holds" /> 去看
        </Link>
      )}
    </Flex>
  );
}

function OpenStep(props: { rehearsal: Rehearsal; step: Step; isDue: boolean; onGo: () => void }) {
  const { rehearsal, step, isDue, onGo } = props;
  const queries = useQueryClient();
  const play = useMutation<unknown, ProblemError>({
    mutationFn: () => writeJson('POST', `/api/rehearsal/steps/${step.id}/play`, {}),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Flex vertical gap={6}>
      <Typography.Text strong>
        {step.day} {step.title} {isDue && <Tag color="red">现在该办</Tag>}
      </Typography.Text>
      <Typography.Text type="secondary">
        {step.hint}由{ROLES[step.by as Role]}办理。
      </Typography.Text>
      <ProblemAlert error={play.error} />
      <Flex gap={8} wrap>
        <GoAndDo step={step} onGo={onGo} />
        <Button
          size="small"
          type="primary"
          ghost={!isDue}
          disabled={rehearsal.playing !== null || !step.ready}
          loading={play.isPending}
          aria-label={`完成其余：${step.title}`}
          onClick={() => play.mutate()}
        >
          完成其余
        </Button>
      </Flex>
    </Flex>
  );
}
