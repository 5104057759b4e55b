import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Card, Flex, Form } from 'antd';
import { useLocalLaw } from '../law/use-local-law.ts';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { useSession } from '../shell/session.tsx';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { checkFormalList, namesakesAmong } from './check-formal-list.ts';
import { FormalChoice } from './formal-choice.tsx';
import { FormalNumber } from './formal-number.tsx';
import { Namesakes } from './namesakes.tsx';
import { type Candidate, nominatedBy, standing } from './words.ts';

interface Values {
  readonly candidates: string[];
  readonly namesakes?: string[];
  readonly meeting: Meeting;
}

/** 确定正式代表候选人: how many may stand, who of the initial candidates does, and the meeting that decided it. */
export function FixFormalForm(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const { current } = useSession();
  const county = current?.county ?? undefined;
  const law = useLocalLaw(constituency.electionDay);
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `fix-formal-list ${constituency.id}`);
  const act = useAct('fix-formal-list');
  useFieldErrors(form, act.error);
  const bodies = useRead<BodyRow[]>('/api/election-bodies').data ?? [];
  const candidates = standing(nominations);
  const listed = candidates.filter(({ listedOn }) => listedOn !== null);
  const ids = listed.map(({ id }) => id);
  const initial = candidates.length;
  const allMustStand = initial <= nominations.range.max && !law.values.narrowWithinRange;
  const picked = Form.useWatch('candidates', form) ?? [];
  const chosen = listed.filter(({ id }) => allMustStand || picked.includes(id));
  const ruling = checkFormalList(constituency, law, { initial, formal: chosen.length });
  const area = constituency.level === 'county' ? county : constituency.area;
  const namesakes = namesakesAmong(chosen, bodies, area);
  const submit = async ({ meeting, namesakes: others = [] }: Values) => {
    const stand = chosen.map(({ id }) => id);
    const said = others.filter((id) => stand.includes(id));
    const sent = { constituency: constituency.id, candidates: stand, meeting, namesakes: said };
    const answer = await act.mutateAsync(sent).catch(() => undefined);
    if (answer) draft.forget();
  };
  const by = (candidate: Candidate) =>
    nominations.nominations
      .filter((nomination) => nomination.candidates.includes(candidate.id))
      .map(nominatedBy)
      .join('；');
  return (
    <Card size="small" title="确定正式代表候选人">
      <Form<Values>
        form={form}
        name="formal"
        layout="vertical"
        scrollToFirstError
        initialValues={{ candidates: [] }}
        onValuesChange={draft.keep}
        onFinish={(values) => void submit(values)}
      >
        <FormalNumber
          constituency={constituency}
          nominations={nominations}
          ruling={ruling}
          formal={chosen.length}
        />
        {allMustStand ? (
          <Form.Item label="列入的人">
            <FormalChoice candidates={listed} nominatedBy={by} isChoice={false} value={ids} />
          </Form.Item>
        ) : (
          <Form.Item
            name="candidates"
            label="列入的人"
            rules={[{ validator: () => whyNot(ruling.permitted, nominations.range) }]}
            validateTrigger="onSubmit"
          >
            <FormalChoice candidates={listed} nominatedBy={by} isChoice />
          </Form.Item>
        )}
        <Namesakes found={namesakes} electionDay={constituency.electionDay} />
        <MeetingFields electionDay={constituency.electionDay} />
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={act.error} />
          <ActButton
            act="fix-formal-list"
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
            disabled={listed.length < initial || initial < nominations.range.min}
          >
            确定正式代表候选人（{chosen.length} 人）
          </ActButton>
        </Flex>
      </Form>
    </Card>
  );
}

function whyNot(permitted: boolean, { min, max }: Nominations['range']): Promise<void> {
  return permitted
    ? Promise.resolve()
    : Promise.reject(new Error(`请选 ${min === max ? min : `${min} 至 ${max}`} 人，再确定。`));
}
