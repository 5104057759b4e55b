import {
  SaveSummaryTextSchema,
  SUMMARY_SECTIONS,
  type SummaryReport,
} from '@xuanwu/server/reports/summary/summary.schema.ts';
import { Card, Flex, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

const MOST = SaveSummaryTextSchema.shape.text.maxLength ?? undefined;

/** 做法、问题、建议: the office's own words; what is typed outlives a reload, what is saved stands in the report. */
export function SummaryTexts({ report }: { report: SummaryReport }) {
  return (
    <>
      {report.texts.map((text) => (
        <SectionForm key={text.section} cycle={report.cycle} {...text} />
      ))}
    </>
  );
}

function SectionForm({ cycle, section, text, savedOn }: { cycle: string } & SummaryReport['texts'][number]) {
  const [form] = Form.useForm<{ text: string }>();
  const draft = useDraft(form, `summary ${cycle} ${section}`);
  const save = useAct('save-summary-text');
  const title = SUMMARY_SECTIONS[section];
  return (
    <Card size="small" title={title} extra={savedOn === null ? '还没有写' : `${savedOn} 保存`}>
      <Form<{ text: string }>
        form={form}
        name={`summary-${section}`}
        initialValues={{ text }}
        onValuesChange={draft.keep}
        onFinish={(values) => save.mutate({ cycle, section, ...values }, { onSuccess: draft.forget })}
      >
        <Form.Item name="text" style={{ marginBlockEnd: 12 }}>
          <Input.TextArea
            aria-label={title}
            autoSize={{ minRows: 4, maxRows: 20 }}
            maxLength={MOST}
            placeholder="一行一段；没有写的一节不印。"
          />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={save.error} />
          <ActButton act="save-summary-text" htmlType="submit" loading={save.isPending}>
            保存{title}
          </ActButton>
        </Flex>
      </Form>
    </Card>
  );
}
