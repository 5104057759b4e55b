import { ACTS } from '@xuanwu/rules/acts.ts';
import type { CaseKind } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { CASE_DECISIONS } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { Card, Flex, Form, Input, Radio } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { useDraft } from '../../widgets/draft.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { ownSubjects } from './case-words.ts';
import { DecisionFields } from './decision-fields.tsx';
import { decisionOf, type DecisionKind, type DecisionValues, touchesPublished } from './decision-values.ts';

/** What may be decided of each kind, what is decided most often first. */
const CHOICES: Readonly<Record<CaseKind, readonly DecisionKind[]>> = {
  duplicate: ['merge', 'keep', 'strike', 'move'],
  'shared-number': ['register', 'keep', 'merge', 'strike', 'move'],
  missed: ['register', 'keep'],
  wrong: ['strike', 'keep', 'move'],
  'wrong-constituency': ['move', 'keep', 'strike'],
  unassigned: ['move', 'keep', 'strike'],
  'roll-change': ['keep', 'strike', 'move'],
};

const HINTS: Readonly<Record<DecisionKind, string>> = {
  merge: '几份登记是同一个人：留下一份，号码归到这一份，其余的撤下。',
  keep: '不是同一个人，或者登记没有错：登记不变，同样的依据不再提出。',
  move: '应当在另一个选区：一级或者两级改过去。',
  strike: '不应当在名单上：从一级或者两级除名，可以在别处登记。',
  register: '确实漏登，或者是共用一个号码的另一个人：登记到选区。',
};

/** 处理决定: what, about whom, and why; published rolls are corrected by two people. */
export function DecideCaseForm({ view }: { view: CaseView }) {
  const [form] = Form.useForm<DecisionValues>();
  const draft = useDraft(form, `case ${view.id}`, ['idNumber', 'phone']);
  const values = Form.useWatch([], form) as DecisionValues | undefined;
  const own = ownSubjects(view);
  const choices = CHOICES[view.kind].filter(
    (kind) => kind === 'keep' || kind === 'register' || own.length >= (kind === 'merge' ? 2 : 1),
  );
  const published = usePublished();
  const act =
    values && touchesPublished(view, values, published) ? 'decide-case-by-correction' : 'decide-case';
  const decide = useAct(act);
  const navigate = useNavigate();
  const { search } = useLocation();
  // The case is read again and this form gone before the act answers here: what follows may not hang on the form.
  const submit = async (given: DecisionValues) => {
    const sent = { case: view.id, decision: decisionOf(given), reason: given.reason };
    const answer = await decide.mutateAsync(sent).catch(() => undefined);
    if (!answer) return;
    draft.forget();
    if (answer.kind === 'done' && view.nextCase !== null)
      void navigate({ pathname: `/cases/${view.nextCase}`, search });
  };
  return (
    <Card size="small" title="处理决定">
      <Form<DecisionValues>
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={initialValues(view)}
        onValuesChange={draft.keep}
        onFinish={(given) => void submit(given)}
      >
        <Form.Item name="kind" label="怎样处理" rules={[{ required: true, message: '请选择怎样处理' }]}>
          <Radio.Group>
            <Flex vertical gap={4}>
              {choices.map((kind) => (
                <Radio key={kind} value={kind}>
                  <strong>{CASE_DECISIONS[kind]}</strong>{' '}
                  <span className="shell-subtitle">{HINTS[kind]}</span>
                </Radio>
              ))}
            </Flex>
          </Radio.Group>
        </Form.Item>
        <DecisionFields view={view} kind={values?.kind} />
        <Form.Item
          name="reason"
          label="理由"
          extra="写明凭什么材料、怎样核实的。记入核查事项，不写号码和住址。"
          rules={[{ required: true, whitespace: true, message: '请写明理由和材料' }]}
        >
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
        <SubmitAct act={act} sent={decide}>
          {act === 'decide-case' ? (view.nextCase === null ? '办结' : '办结，看下一件') : ACTS[act].title}
        </SubmitAct>
      </Form>
    </Card>
  );
}

/** Constituencies whose roll is published. */
function usePublished(): ReadonlySet<string> {
  const read = useRead<ConstituencyRow[]>('/api/constituencies');
  return new Set((read.data ?? []).filter(({ stage }) => stage !== 'drawn').map(({ id }) => id));
}

/** Whoever was registered first stays; the proposed constituency is where he moves. */
function initialValues(view: CaseView): Partial<DecisionValues> {
  const [first] = ownSubjects(view).toSorted((a, b) =>
    (a.places[0]?.registeredOn ?? '9').localeCompare(b.places[0]?.registeredOn ?? '9'),
  );
  const details = view.subjects.find((subject) => subject.details !== null)?.details;
  const proposed = view.constituency && { [view.constituency.level]: view.constituency.id };
  const wanted = details && {
    ...(details.countyConstituency && { county: details.countyConstituency }),
    ...(details.townshipConstituency && { township: details.townshipConstituency }),
  };
  return {
    ...(first && { person: first.person }),
    levels: view.level ? [view.level] : ['county', 'township'],
    constituencies: { ...proposed, ...wanted },
    ...(details && {
      name: details.name,
      idNumber: details.idNumber ?? '',
      ethnicity: details.ethnicity ?? '',
      address: details.address ?? '',
      phone: details.phone ?? '',
      voterGroup: details.voterGroup ?? '',
    }),
    sharesNumber: view.kind === 'shared-number',
  };
}
