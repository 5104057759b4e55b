import type { ActName, ActState } from '@xuanwu/rules/acts.ts';
import { Drawer, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { ActShapes } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from './draft.ts';
import { useFieldErrors } from './field-errors.ts';
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
  const { act, state = {}, initial, input, draft, danger = false, send, onDone, children } = props;
  const [form] = Form.useForm<Typed>();
  const sent = useAct(act);
  const { keep, forget } = useDraft(form, draft && `${act} ${draft.about ?? ''}`, draft?.never);
  useFieldErrors(form, sent.error);
  const onSuccess = () => {
    forget();
    onDone();
  };
  return (
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
      <SubmitAct act={act} state={state} danger={danger} sent={sent}>
        {send}
      </SubmitAct>
    </Form>
  );
}

type ActDrawerProps<Name extends keyof ActShapes & ActName, Typed> = Omit<
  ActFormProps<Name, Typed>,
  'onDone'
> & {
  readonly title: string;
  /** Pixels, on a screen that has them. */
  readonly width?: number;
  readonly onClose: () => void;
};

/** The form in a drawer that closes when the act is done. */
export function ActDrawer<Name extends keyof ActShapes & ActName, Typed extends object>({
  title,
  width = 560,
  onClose,
  ...form
}: ActDrawerProps<Name, Typed>) {
  return (
    <Drawer open title={title} size={`min(${width}px, 100vw)`} onClose={onClose}>
      <ActForm<Name, Typed> {...form} onDone={onClose} />
    </Drawer>
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
