import type {
  CredentialsView,
  DeputyRow,
} from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { Card, Flex, Form } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { type BodyMeeting, BodyMeetingFields } from './body-meeting-fields.tsx';
import type { Mark, Marks } from './credentials-words.ts';
import { DeputiesTable } from './deputies-table.tsx';
import { MarkModal } from './mark-modal.tsx';

interface Values {
  readonly meeting: BodyMeeting;
  readonly marks: Marks;
}

/** 写审查报告: whoever is still open is taken for sound unless something is written of him; the report goes out with the committee's meeting. */
export function ReportForm({ view }: { view: CredentialsView }) {
  const [form] = Form.useForm<Values>();
  const { keep, forget } = useDraft(form, `report-credentials ${view.election}`);
  const report = useAct('report-credentials');
  useFieldErrors(form, report.error);
  const [marking, mark] = useState<DeputyRow>();
  const marks = Form.useWatch<Marks | undefined>('marks', { form, preserve: true }) ?? {};
  const put = (deputy: string, said: Mark | undefined) => {
    const { [deputy]: _, ...others } = marks;
    form.setFieldValue('marks', said ? { ...others, [deputy]: said } : others);
    keep();
  };
  const open = view.deputies.filter(({ credentials }) => credentials === 'open');
  return (
    <>
      <DeputiesTable
        rows={view.deputies}
        marks={marks}
        onMark={mark}
        onUnmark={({ deputy }) => put(deputy, undefined)}
      />
      {open.length > 0 && (
        <Card size="small" title="提出代表资格审查报告">
          <Form<Values>
            name="report-credentials"
            form={form}
            layout="vertical"
            onValuesChange={keep}
            onFinish={({ meeting }) =>
              report.mutate(
                { election: view.election, meeting, ...reportOf(open, marks) },
                {
                  onSuccess: () => {
                    forget();
                    form.resetFields();
                    form.setFieldValue('marks', {});
                  },
                },
              )
            }
          >
            <p>{summaryOf(open, marks)}</p>
            <BodyMeetingFields minute="如：代表资格审查委员会第1次会议纪要" withMembers={false} />
            <Flex vertical gap={8} align="start">
              <ProblemAlert error={report.error} />
              <ActButton
                act="report-credentials"
                type="primary"
                htmlType="submit"
                loading={report.isPending}
              />
            </Flex>
          </Form>
        </Card>
      )}
      {marking && (
        <MarkModal
          deputy={marking}
          onClose={() => mark(undefined)}
          onMark={(said) => {
            put(marking.deputy, said);
            mark(undefined);
          }}
        />
      )}
    </>
  );
}

function reportOf(open: readonly DeputyRow[], marks: Marks) {
  const said = open.map(({ deputy }) => ({ deputy, mark: marks[deputy] }));
  return {
    sound: said.filter(({ mark }) => mark === undefined).map(({ deputy }) => deputy),
    findings: said.flatMap(({ deputy, mark }) =>
      mark?.kind === 'found' ? [{ deputy, ...mark.finding }] : [],
    ),
    postponed: said.flatMap(({ deputy, mark }) =>
      mark?.kind === 'postponed' ? [{ deputy, reason: mark.reason }] : [],
    ),
  };
}

function summaryOf(open: readonly DeputyRow[], marks: Marks): string {
  const { sound, findings, postponed } = reportOf(open, marks);
  return (
    `待审查 ${open.length} 人：没有发现问题 ${sound.length} 人，发现问题 ${findings.length} 人，暂缓 ${postponed.length} 人。` +
    '没有写意见的，按没有发现问题写进报告；有问题的，先在上表写意见。'
  );
}
