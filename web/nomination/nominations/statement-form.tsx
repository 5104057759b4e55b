import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Drawer, Flex, Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { Candidate } from '../words.ts';
import { Standing } from './standing.tsx';
import { StatementFields } from './statement-fields.tsx';
import { statementOf, type StatementValues, valuesOf } from './statement-values.ts';

interface Values {
  readonly statement: StatementValues;
}

/** 情况说明: what a nominee says of himself, and what follows from it. */
export function StatementForm(props: {
  constituency: ConstituencyRow;
  candidate: Candidate;
  onClose: () => void;
}) {
  const { constituency, candidate, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `statement ${candidate.id}`);
  const act = useAct('record-nominee-statement');
  const submit = async ({ statement }: Values) => {
    const sent = {
      constituency: constituency.id,
      candidate: candidate.id,
      statement: statementOf(statement),
    };
    const answer = await act.mutateAsync(sent).catch(() => undefined);
    if (!answer) return;
    draft.forget();
    onClose();
  };
  return (
    <Drawer title={`情况说明：${candidate.name}`} open onClose={onClose} size="min(720px, 100vw)">
      <Flex vertical gap={16}>
        <Standing candidate={candidate} />
        <Form<Values>
          form={form}
          name="statement"
          layout="vertical"
          scrollToFirstError
          initialValues={{ statement: valuesOf(candidate.statement) }}
          onValuesChange={draft.keep}
          onFinish={(values) => void submit(values)}
        >
          <StatementFields at={['statement']} electionDay={constituency.electionDay} />
          <Flex vertical gap={12} align="start">
            <ProblemAlert error={act.error} />
            <ActButton
              act="record-nominee-statement"
              state={{ constituency: constituency.stage }}
              type="primary"
              htmlType="submit"
              loading={act.isPending}
            >
              保存情况说明
            </ActButton>
          </Flex>
        </Form>
      </Flex>
    </Drawer>
  );
}
