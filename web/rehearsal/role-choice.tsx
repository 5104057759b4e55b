import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex } from 'antd';
import { type ProblemError, writeJson } from '../api/client.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** A rehearsal's front door: its chief, with one press; other people are then one click away. */
export function RoleChoice() {
  const queries = useQueryClient();
  const take = useMutation<unknown, ProblemError, string>({
    mutationFn: (signInName) => writeJson('POST', '/api/rehearsal/role', { signInName }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Card title="演练进行中" style={{ width: 'min(400px, 100%)' }}>
      <Flex vertical gap={12}>
        <ProblemAlert error={take.error} />
        <Button type="primary" loading={take.isPending} onClick={() => take.mutate('demo-chief')}>
          以选举办主任的身份继续
        </Button>
      </Flex>
    </Card>
  );
}
