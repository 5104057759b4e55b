import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Flex, Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { Primary } from './words.ts';

/** 确认预选结果: put to the committee, which confirms what the count gives by the law. */
export function DecidePrimary({
  constituency,
  primary,
}: {
  constituency: ConstituencyRow;
  primary: Primary;
}) {
  const [form] = Form.useForm<{ meeting: Meeting }>();
  const decide = useAct('decide-primary');
  useFieldErrors(form, decide.error);
  return (
    <Form
      form={form}
      name="decide-primary"
      layout="vertical"
      requiredMark={false}
      onFinish={({ meeting }: { meeting: Meeting }) => decide.mutate({ primary: primary.id, meeting })}
    >
      <MeetingFields electionDay={constituency.electionDay} />
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={decide.error} />
        <ActButton
          act="decide-primary"
          state={{ constituency: constituency.stage }}
          type="primary"
          htmlType="submit"
          loading={decide.isPending}
        >
          确认预选结果
        </ActButton>
      </Flex>
    </Form>
  );
}
