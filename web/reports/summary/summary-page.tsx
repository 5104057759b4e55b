import type {
  SummaryPart,
  SummaryReport,
  SummaryRun,
} from '@xuanwu/server/reports/summary/summary.schema.ts';
import { Button, Card, Flex, Table, Typography } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { StatisticsTabs } from '../statistics/statistics-tabs.tsx';
import { SummarySources } from './summary-sources.tsx';
import { SummaryTexts } from './summary-texts.tsx';

const NUMERALS = ['一', '二'];

/** 总结报告: drafted from the data; the office writes what no data says, and takes it away for Word. */
export function SummaryPage() {
  const read = useRead<SummaryReport>('/api/summary-report');
  return (
    <Page
      title="总结报告"
      hint="数字由系统从公布的名单和结果写出，点数字后面的序号看出处；做法、问题、建议由办公室写。"
      actions={
        read.data !== undefined && (
          <>
            <Button className="not-printed" href="/api/summary-report.pdf" target="_blank">
              看 PDF
            </Button>
            <Button className="not-printed" type="primary" href="/api/summary-report.docx">
              下载 Word 稿
            </Button>
          </>
        )
      }
    >
      <StatisticsTabs />
      <Loaded read={read}>{(report) => <Report report={report} />}</Loaded>
    </Page>
  );
}

function Report({ report }: { report: SummaryReport }) {
  const { title, sections, figures } = report;
  return (
    <Flex vertical gap={16}>
      <Card>
        <article className="summary-report">
          <Typography.Title level={2} style={{ textAlign: 'center', whiteSpace: 'pre-line' }}>
            {title}
          </Typography.Title>
          {sections.map((section, index) => (
            <section key={section.title}>
              <Typography.Title level={3}>
                {NUMERALS[index]}、{section.title}
              </Typography.Title>
              {section.parts.map((part) => (
                <Part key={keyOf(part)} part={part} />
              ))}
            </section>
          ))}
        </article>
      </Card>
      <SummaryTexts report={report} />
      <SummarySources figures={figures} />
    </Flex>
  );
}

function keyOf(part: SummaryPart): string {
  switch (part.part) {
    case 'subtitle':
      return part.text;
    case 'table':
      return part.title;
    case 'paragraph':
      return part.runs.map(({ text, figure }) => text + String(figure)).join('');
  }
}

function Part({ part }: { part: SummaryPart }) {
  switch (part.part) {
    case 'subtitle':
      return <Typography.Title level={4}>{part.text}</Typography.Title>;
    case 'paragraph':
      return (
        <p>
          {part.runs.map((run) => (
            <Run key={`${run.text} ${run.figure}`} run={run} />
          ))}
        </p>
      );
    case 'table':
      return (
        <Table
          size="small"
          rowKey="figure"
          title={() => part.title}
          pagination={false}
          scroll={{ x: 480 }}
          dataSource={part.rows}
          columns={[
            ...part.columns.map((title, index) => ({
              title,
              ...(index > 0 && { align: 'right' as const }),
              render: (_: unknown, { cells }: (typeof part.rows)[number]) => cells[index],
            })),
            {
              title: '出处',
              width: 80,
              align: 'right' as const,
              render: (_: unknown, { figure }: (typeof part.rows)[number]) => <Mark figure={figure} />,
            },
          ]}
        />
      );
  }
}

function Run({ run: { text, figure } }: { run: SummaryRun }) {
  return (
    <>
      {text}
      {figure !== null && <Mark figure={figure} />}
    </>
  );
}

/** Leads to the line below that says where the number is from. */
function Mark({ figure }: { figure: number }) {
  return (
    <a className="summary-mark" href={`#figure-${figure}`} aria-label={`数字 ${figure} 的出处`}>
      〔{figure}〕
    </a>
  );
}
