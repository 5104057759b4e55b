import type { ActName } from '@xuanwu/rules/acts.ts';
import { Drawer, Flex, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { ActShapes } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson } from '../widgets/second-person.tsx';

interface ActFormProps<Name extends keyof ActShapes & ActName, Typed> {
  readonly act: Name;
  readonly title: string;
  /** What the kept draft is about. */
  readonly about: string;
  readonly initial?: Partial<Typed>;
  readonly inputOf: (typed: Typed) => ActShapes[Name]['input'];
  readonly onClose: () => void;
  readonly children: ReactNode | ((form: FormInstance<Typed>) => ReactNode);
}

/** 一件事的表单, in a drawer: nothing typed is lost, mistakes stand beside their fields. */
export function ActForm<Name extends keyof ActShapes & ActName, Typed extends object>(
  props: ActFormProps<Name, Typed>,
) {
  const { act, title, about, initial, inputOf, onClose, children } = props;
  const [form] = Form.useForm<Typed>();
  const doing = useAct(act);
  const draft = useDraft(form, `${act} ${about}`);
  useFieldErrors(form, doing.error);
  const submit = (typed: Typed) =>
    doing.mutate(inputOf(typed), {
      onSuccess: () => {
        draft.forget();
        onClose();
      },
    });
  return (
    <Drawer open title={title} size={560} onClose={onClose}>
      <Form<Typed>
        form={form}
        name={act}
        layout="vertical"
        requiredMark={false}
        {...(initial && { initialValues: initial })}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        {typeof children === 'function' ? children(form) : children}
        <Flex vertical gap={12}>
          <ProblemAlert error={doing.error} />
          <SecondPerson act={act} />
          <ActButton act={act} type="primary" htmlType="submit" loading={doing.isPending} />
        </Flex>
      </Form>
    </Drawer>
  );
}

/** 必填 */
export function required(message: string) {
  return [{ required: true, message }];
}
