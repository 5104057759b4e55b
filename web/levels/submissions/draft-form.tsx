import {
  SUBMISSION_MANNERS,
  SUBMISSION_MATTERS,
  type SubmissionMatterId,
} from '@xuanwu/rules/submissions.ts';
import type { SubmissionRow, SubmissionsView } from '@xuanwu/server/levels/submissions/submission.schema.ts';
import { Alert, Flex, Form, Input, Radio, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Typed = Omit<ActShapes['draft-submission']['input'], 'replaces' | 'answerBy'> & {
  readonly answerBy?: string | null;
};

const MATTERS = Object.fromEntries(
  Object.entries(SUBMISSION_MATTERS).map(([id, { title }]) => [id, title]),
) as Record<SubmissionMatterId, string>;

/** 拟写上报件; one that is sent again begins with the words of the one that came back. */
export function DraftForm(props: { view: SubmissionsView; again: SubmissionRow | null; onDone: () => void }) {
  const { view, again, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const draft = useAct('draft-submission');
  const kept = useDraft(form, `draft-submission ${again?.id ?? ''}`);
  useFieldErrors(form, draft.error);
  const matter = Form.useWatch('matter', form) ?? again?.matter;
  const submit = ({ answerBy = null, ...typed }: Typed) =>
    draft.mutate(
      { ...typed, answerBy, replaces: again?.id ?? null },
      {
        onSuccess: () => {
          kept.forget();
          onDone();
        },
      },
    );
  return (
    <Form<Typed>
      form={form}
      name="draft-submission"
      layout="vertical"
      requiredMark={false}
      initialValues={initialOf(view, again)}
      onValuesChange={(changed: Partial<Typed>) => {
        if (changed.matter) form.setFieldValue('manner', SUBMISSION_MATTERS[changed.matter].manner);
        kept.keep();
      }}
      onFinish={submit}
    >
      <Form.Item name="matter" label="事项" rules={[{ required: true, message: '请选择事项' }]}>
        <Select options={optionsOf(MATTERS)} />
      </Form.Item>
      {matter && <LawSays matter={matter} />}
      <Form.Item name="manner" label="上报的方式" rules={[{ required: true, message: '请选择请示或者备案' }]}>
        <Radio.Group options={optionsOf(SUBMISSION_MANNERS)} />
      </Form.Item>
      <Form.Item name="sentTo" label="报给" rules={[{ required: true, message: '请选择上级' }]}>
        <Select
          options={view.superiors.map(({ code, name }) => ({ value: code, label: `${name}选举机构` }))}
        />
      </Form.Item>
      <Form.Item name="about" label="涉及的地方" rules={[{ required: true, message: '请选择地方' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={view.about.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="document"
        label="文号"
        rules={[{ required: true, whitespace: true, message: '请填文号' }]}
      >
        <Input maxLength={60} placeholder="如：五选请〔2016〕3号" />
      </Form.Item>
      <Form.Item
        name="title"
        label="标题"
        rules={[{ required: true, whitespace: true, message: '请填标题' }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="content"
        label="正文"
        rules={[{ required: true, whitespace: true, message: '请写正文' }]}
      >
        <Input.TextArea rows={8} maxLength={10_000} />
      </Form.Item>
      <Form.Item
        name="answerBy"
        label="请于何日前批复"
        extra="可以不填；过了这一天还没有批复的，两边都标明。"
      >
        <DayPicker />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={draft.error} />
        <ActButton act="draft-submission" type="primary" htmlType="submit" loading={draft.isPending}>
          保存拟稿
        </ActButton>
      </Flex>
    </Form>
  );
}

function LawSays({ matter }: { matter: SubmissionMatterId }) {
  const { says, lawful } = SUBMISSION_MATTERS[matter];
  const binds = lawful === 'approval' ? '报请示以后，批复以前不能办理。' : '';
  return <Alert type="info" style={{ marginBottom: 16 }} title={`${says}${binds}`} />;
}

function initialOf(view: SubmissionsView, again: SubmissionRow | null): Partial<Typed> {
  if (again === null) return { sentTo: view.superiors[0]?.code ?? '', about: view.place.code };
  const { matter, manner, title, content } = again;
  return { matter, manner, title, content, sentTo: again.sentTo.code, about: again.about.code };
}
