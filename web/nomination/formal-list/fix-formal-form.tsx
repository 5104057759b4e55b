import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Card, Flex, Form } from 'antd';
import { useLocalLaw } from '../../law/use-local-law.ts';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { checkFormalList, namesakesAmong, whoStands } from './check-formal-list.ts';
import { FormalChoice } from './formal-choice.tsx';
import { FormalNumber } from './formal-number.tsx';
import { Namesakes } from '../namesakes.tsx';
import { type Candidate, nominatedBy, standing } from '../words.ts';

interface Values {
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
  const initial = candidates.map(({ id }) => id);
  const view = useRead<ConsultationView>(`/api/constituencies/${constituency.id}/consultation`).data;
  const stand = whoStands(view?.basis, initial, nominations.range.max);
  const chosen = stand.flatMap((id) => listed.filter((candidate) => candidate.id === id));
  const ruling = checkFormalList(constituency, law, { initial, formal: stand, basis: view?.basis });
  const area = constituency.level === 'county' ? county : constituency.area;
  const namesakes = namesakesAmong(chosen, bodies, area);
  const submit = async ({ meeting, namesakes: others = [] }: Values) => {
    const said = others.filter((id) => stand.includes(id));
    const sent = { constituency: constituency.id, candidates: [...stand], meeting, namesakes: said };
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
        onValuesChange={draft.keep}
        onFinish={(values) => void submit(values)}
      >
        <FormalNumber
          constituency={constituency}
          nominations={nominations}
          basis={view?.basis}
          ruling={ruling}
          formal={chosen.length}
        />
        <Form.Item label="列入的人">
          <FormalChoice candidates={listed} nominatedBy={by} value={stand} />
        </Form.Item>
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
            disabled={listed.length < initial.length || view === undefined || stand.length === 0}
          >
            确定正式代表候选人（{chosen.length} 人）
          </ActButton>
        </Flex>
      </Form>
    </Card>
  );
}
