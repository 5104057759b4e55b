import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Timeline, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { type ProblemError, writeJson } from '../api/client.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** The steps of the rehearsal: how to play each by hand, and a button that plays the rest of it. */
export function Guide(props: { rehearsal: Rehearsal; isOpen: boolean; onClose: () => void }) {
  const { rehearsal, isOpen, onClose } = props;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const play = useMutation<unknown, ProblemError, string>({
    mutationFn: (step) => writeJson('POST', `/api/rehearsal/steps/${step}/play`, {}),
    onSuccess: () => queries.invalidateQueries(),
  });
  const { byHand } = rehearsal;
  return (
    <Drawer title="演练步骤" open={isOpen} onClose={onClose} size={460}>
      <Flex vertical gap={16}>
        <Alert
          type="info"
          title={`建议亲手办两个选区：市级的“${byHand.county}”和乡级的“${byHand.township}”`}
          description="每一步先自己办，再按“完成其余”：系统用同样的办理程序补完其他选区。直接按“完成其余”也可以。"
        />
        <ProblemAlert error={play.error} />
        <Timeline
          items={rehearsal.steps.map((step) => ({
            color: step.done ? 'green' : 'gray',
            content: (
              <Flex vertical gap={6}>
                <Typography.Text strong>
                  {step.day} {step.title}
                  {step.done ? '（已完成）' : ''}
                </Typography.Text>
                <Typography.Text type="secondary">{step.hint}</Typography.Text>
                <Flex gap={8}>
                  <Button
                    size="small"
                    onClick={() => {
                      onClose();
                      void navigate(step.path);
                    }}
                  >
                    去办理
                  </Button>
                  <Button
                    size="small"
                    type="primary"
                    ghost
                    disabled={rehearsal.playing !== null || step.done || !step.ready}
                    loading={play.isPending && play.variables === step.id}
                    aria-label={`完成其余：${step.title}`}
                    onClick={() => play.mutate(step.id)}
                  >
                    完成其余
                  </Button>
                </Flex>
              </Flex>
            ),
          }))}
        />
      </Flex>
    </Drawer>
  );
}
