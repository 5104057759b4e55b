import { Flex, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ProblemError } from '../api/client.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** A page: its title, one line on what it is for, what can be done at the right. */
export function Page(props: {
  title: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { title, hint, actions, children } = props;
  return (
    <Flex vertical gap={16}>
      <Flex justify="space-between" align="start" gap={16} wrap>
        <div>
          <Typography.Title level={1} className="page-title">
            {title}
          </Typography.Title>
          {hint !== undefined && <Typography.Text type="secondary">{hint}</Typography.Text>}
        </div>
        {actions !== undefined && (
          <Flex gap={8} wrap>
            {actions}
          </Flex>
        )}
      </Flex>
      {children}
    </Flex>
  );
}

/** What was read, or that it is being read, or why it could not be. */
export function Loaded<T>({
  read,
  children,
}: {
  read: UseQueryResult<T, ProblemError>;
  children: (data: T) => ReactNode;
}) {
  if (read.data !== undefined) return <>{children(read.data)}</>;
  return read.error ? <ProblemAlert error={read.error} /> : <Skeleton active />;
}
