import { Alert, Flex, Progress } from 'antd';
import type { Batch } from '../api/use-batch.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** How far a batch is, and what of it was not done, each with its reasons. */
export function BatchFailures({
  batch,
}: {
  batch: Pick<Batch<never>, 'isRunning' | 'done' | 'total' | 'failures'>;
}) {
  const { isRunning, done, total, failures } = batch;
  return (
    <Flex vertical gap={8}>
      {isRunning && (
        <Progress percent={Math.floor((done / total) * 100)} format={() => `${done}/${total}`} size="small" />
      )}
      {failures.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={`${failures.length} 件没有办成，其余的已经办好`}
          description={
            <Flex vertical gap={8}>
              {failures.map(({ name, error }) => (
                <div key={name}>
                  <strong>{name}</strong>
                  <ProblemAlert error={error} />
                </div>
              ))}
            </Flex>
          }
        />
      )}
    </Flex>
  );
}
