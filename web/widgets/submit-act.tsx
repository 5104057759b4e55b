import type { ActName, ActState } from '@xuanwu/rules/acts.ts';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemError } from '../api/client.ts';
import { ActButton } from './act-button.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { SecondPerson } from './second-person.tsx';

interface Props {
  readonly act: ActName;
  readonly state?: ActState;
  /** The act as it was sent last. */
  readonly sent: { readonly error: ProblemError | null; readonly isPending: boolean };
  readonly danger?: boolean;
  /** 取消 · where the form can be left without sending it. */
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** The end of a form for an act: why it was refused, whose confirmation it waits for, the button that sends it, and the way out. */
export function SubmitAct({ act, state = {}, sent, danger = false, onClose, children }: Props) {
  return (
    <Flex vertical gap={12} align="start">
      <ProblemAlert error={sent.error} />
      <SecondPerson act={act} />
      <Flex gap={8}>
        <ActButton
          act={act}
          state={state}
          type="primary"
          danger={danger}
          htmlType="submit"
          loading={sent.isPending}
        >
          {children}
        </ActButton>
        {onClose && <Button onClick={onClose}>取消</Button>}
      </Flex>
    </Flex>
  );
}
