/** One act, one form: its fields, what the server found wrong beside them, its button; in a drawer at the right. */
import { Drawer, Flex, Form } from 'antd';
import type { ReactNode } from 'react';
import type { ActName } from '@xuanwu/rules/acts.ts';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

export function ActForm<Name extends keyof ActShapes & ActName, Typed extends object>(props: {
  act: Name;
  initial?: Partial<Typed>;
  /** What is sent, of what was typed. */
  input: (typed: Typed) => ActShapes[Name]['input'];
  onDone: () => void;
  danger?: boolean;
  children: ReactNode;
}) {
  const { act, initial, input, onDone, danger = false, children } = props;
  const [form] = Form.useForm<Typed>();
  const perform = useAct(act);
  useFieldErrors(form, perform.error);
  return (
    <Form<Typed>
      form={form}
      name={act}
      layout="vertical"
      {...(initial && { initialValues: initial })}
      onFinish={(typed) => perform.mutate(input(typed), { onSuccess: onDone })}
    >
      {children}
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={perform.error} />
        <SecondPerson act={act} />
        <ActButton act={act} type="primary" danger={danger} htmlType="submit" loading={perform.isPending} />
      </Flex>
    </Form>
  );
}

export function Side(props: {
  title: string | undefined;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, wide = false, onClose, children } = props;
  return (
    <Drawer
      title={title}
      size={wide ? 860 : 480}
      destroyOnHidden
      open={title !== undefined}
      onClose={onClose}
    >
      {children}
    </Drawer>
  );
}
