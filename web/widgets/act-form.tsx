import type { ActName, ActState } from '@xuanwu/rules/acts.ts';
import { Button, Drawer, Flex, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ActShapes } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from './act-button.tsx';
import { useDraft } from './draft.ts';
import { useFieldErrors } from './field-errors.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { SecondPerson } from './second-person.tsx';
import { SubmitAct } from './submit-act.tsx';

interface ActFormProps<Name extends keyof ActShapes & ActName, Typed> {
  readonly act: Name;
  /** Of what the act is about: in another stage it cannot be sent. */
  readonly state?: ActState;
  readonly initial?: Partial<Typed>;
  /** What is sent, of what was typed. */
  readonly input: (typed: Typed) => ActShapes[Name]['input'];
  /** What the kept draft is about, where one is kept; of some fields (identity numbers, telephones) none is. */
  readonly draft?: { readonly about?: string; readonly never?: readonly string[] };
  readonly danger?: boolean;
  /** What the button says, if not what the act is called. */
  readonly send?: string;
  readonly onDone: () => void;
  readonly children?: ReactNode | ((form: FormInstance<Typed>) => ReactNode);
}

/** 一件事的表单: its fields, what was found wrong beside them, who has to confirm it, its button. Nothing typed is lost. */
export function ActForm<Name extends keyof ActShapes & ActName, Typed extends object>(
  props: ActFormProps<Name, Typed>,
) {
  const { act, state = {}, danger = false, send } = props;
  const { sent, formWith } = useActForm(props);
  return formWith(
    <SubmitAct act={act} state={state} danger={danger} sent={sent}>
      {send}
    </SubmitAct>,
  );
}

function useActForm<Name extends keyof ActShapes & ActName, Typed extends object>({
  act,
  initial,
  input,
  draft,
  onDone,
  children,
}: ActFormProps<Name, Typed>) {
  const [form] = Form.useForm<Typed>();
  const sent = useAct(act);
  const { keep, forget } = useDraft(form, draft && `${act} ${draft.about ?? ''}`, draft?.never);
  useFieldErrors(form, sent.error);
  const onSuccess = () => {
    forget();
    onDone();
  };
  const formWith = (end: ReactNode) => (
    <Form<Typed>
      form={form}
      name={act}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      {...(initial && { initialValues: initial })}
      onValuesChange={keep}
      onFinish={(typed) => sent.mutate(input(typed), { onSuccess })}
    >
      {typeof children === 'function' ? children(form) : children}
      {end}
    </Form>
  );
  return { sent, formWith };
}

type ActWindowProps<Name extends keyof ActShapes & ActName, Typed> = Omit<
  ActFormProps<Name, Typed>,
  'onDone'
> & {
  readonly title: string;
  readonly onClose: () => void;
};

/** The form in a drawer that closes when the act is done. */
export function ActDrawer<Name extends keyof ActShapes & ActName, Typed extends object>({
  title,
  width = 560,
  onClose,
  ...form
}: ActWindowProps<Name, Typed> & {
  /** Pixels, on a screen that has them. */
  readonly width?: number;
}) {
  return (
    <Drawer open title={title} size={`min(${width}px, 100vw)`} onClose={onClose}>
      <ActForm<Name, Typed> {...form} onDone={onClose} />
    </Drawer>
  );
}

/** A few fields in a window of their own, its buttons below. */
export function ActModal<Name extends keyof ActShapes & ActName, Typed extends object>({
  title,
  back = '取消',
  onClose,
  ...form
}: ActWindowProps<Name, Typed> & {
  /** What the button says that leaves things as they are. */
  readonly back?: string;
}) {
  const { act, state = {}, danger = false, send } = form;
  const { sent, formWith } = useActForm<Name, Typed>({ ...form, onDone: onClose });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <Flex gap={8} justify="end">
          <Button onClick={onClose}>{back}</Button>
          <ActButton
            act={act}
            state={state}
            type="primary"
            danger={danger}
            htmlType="submit"
            form={act}
            loading={sent.isPending}
          >
            {send}
          </ActButton>
        </Flex>
      }
    >
      {formWith(
        <Flex vertical gap={12}>
          <ProblemAlert error={sent.error} />
          <SecondPerson act={act} />
        </Flex>,
      )}
    </Modal>
  );
}

/** 必填 */
export function required(message: string) {
  return [{ required: true, message }];
}

/** 必填, in words */
export function requiredText(message: string) {
  return [{ required: true, whitespace: true, message }];
}
