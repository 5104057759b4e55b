import type { ActName } from '@xuanwu/rules/acts.ts';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemError } from '../api/client.ts';
import { ActButton } from './act-button.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/** The foot of a form that asks for an act: what was refused, the act, and the way out. */
export function FormFoot(props: {
  act: ActName;
  asked: { readonly error: ProblemError | null; readonly isPending: boolean };
  onClose: () => void;
  children: ReactNode;
}) {
  const { act, asked, onClose, children } = props;
  return (
    <Flex vertical gap={12} align="start">
      <ProblemAlert error={asked.error} />
      <Flex gap={8}>
        <ActButton act={act} type="primary" htmlType="submit" loading={asked.isPending}>
          {children}
        </ActButton>
        <Button onClick={onClose}>取消</Button>
      </Flex>
    </Flex>
  );
}
