import { articleOf } from '@xuanwu/rules/articles.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Form, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { OpeningChecks } from './opening-checks.tsx';
import { StaffFields, USUAL_STAFF } from './staff-fields.tsx';

type Typed = Pick<ActShapes['appoint-polling-staff']['input'], 'staff'>;

/** 确定工作人员 of one place, in place of whoever was named before. */
export function StaffForm(props: {
  place: PollingPlaceRow;
  electionDay: string;
  law: LocalLaw;
  onDone: () => void;
}) {
  const { place, electionDay, law, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const appoint = useAct('appoint-polling-staff');
  const draft = useDraft(form, `staff ${place.id}`);
  useFieldErrors(form, appoint.error);
  const submit = ({ staff }: Typed) =>
    appoint.mutate(
      { place: place.id, staff },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
    );
  return (
    <Form<Typed>
      form={form}
      name="staff"
      layout="vertical"
      initialValues={{ staff: place.staff.length > 0 ? place.staff : USUAL_STAFF }}
      onValuesChange={draft.keep}
      onFinish={submit}
    >
      <Flex vertical gap={16}>
        <Typography.Text type="secondary">
          {place.name}。提交后以这份名单为准。候选人不得担任本选区的工作人员（
          {articleOf('staff-candidate', electionDay)}）。
        </Typography.Text>
        <StaffFields />
        <OpeningChecks electionDay={electionDay} law={law} kind={place.kind} />
        <ProblemAlert error={appoint.error} />
        <ActButton act="appoint-polling-staff" type="primary" htmlType="submit" loading={appoint.isPending} />
      </Flex>
    </Form>
  );
}
