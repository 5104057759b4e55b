import { explainReason } from '@xuanwu/rules/explanations.ts';
import { withoutEnd } from '@xuanwu/rules/explanations/sentences.ts';
import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import {
  IMPORT_PROBLEMS,
  type ImportProblem,
} from '@xuanwu/server/phases/registration/voter-import/voter-import.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Table, Typography } from 'antd';
import { Link } from 'react-router';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { isRule } from '../widgets/reasons.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped } from '../widgets/words.ts';

type Row = ImportPreview['badRows'][number];

/** 问题行: what is wrong with which line, what to do, and the rows themselves to be mended and uploaded again. */
export function ImportBadRows({ preview }: { preview: ImportPreview }) {
  const { id, rowsBad, badRows } = preview;
  if (rowsBad === 0) return null;
  const more = rowsBad > badRows.length ? `下面是前 ${badRows.length} 行，全部的请下载。` : '';
  return (
    <Card size="small" title={`问题行 ${grouped(rowsBad)} 行，不登记`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Button icon={<DownloadOutlined />} href={`/api/imports/${id}/bad-rows.xlsx`} download>
            下载 XLSX
          </Button>
          <Button icon={<DownloadOutlined />} href={`/api/imports/${id}/bad-rows.csv`} download>
            下载 CSV
          </Button>
        </Flex>
        <QuestionRows id={id} />
        <ProblemCounts problems={preview.problems} />
        <Typography.Text type="secondary">
          下载的文件有原来各列，后面加了“问题”和“原文件行号”；改好后当作新文件上传，两列不用删。{more}
        </Typography.Text>
        <Rows preview={preview} />
      </Flex>
    </Card>
  );
}

/** 列为核查事项: whoever cannot be registered by mending the file is asked about one by one. */
function QuestionRows({ id }: { id: string }) {
  const question = useAct('question-import-rows');
  const answer = question.data?.kind === 'done' ? question.data.output : undefined;
  return (
    <Flex vertical gap={8} align="start">
      <Flex gap={8} wrap align="center">
        <ActButton
          act="question-import-rows"
          loading={question.isPending}
          onClick={() => question.mutate({ import: id })}
        >
          列为核查事项
        </ActButton>
        <Typography.Text type="secondary">
          没有号码、号码不对或者与别人相同、没有选区而认得出是谁的，每人立一件，逐人核实，免得漏登。
        </Typography.Text>
      </Flex>
      <ProblemAlert error={question.error} />
      {answer && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`新立 ${answer.opened} 件，其中 ${answer.alike} 件登记册上有相像或者同号的人${answer.before > 0 ? `；以前立过 ${answer.before} 件` : ''}。`}
          description={<Link to="/cases">去登记核查</Link>}
        />
      )}
    </Flex>
  );
}

function ProblemCounts({ problems }: Pick<ImportPreview, 'problems'>) {
  return (
    <Table<ImportPreview['problems'][number]>
      size="small"
      rowKey="problem"
      pagination={false}
      dataSource={[...problems]}
      columns={[
        {
          title: '问题和办法',
          dataIndex: 'problem',
          render: (problem: ImportProblem) => IMPORT_PROBLEMS[problem],
        },
        {
          title: '行数',
          dataIndex: 'rows',
          width: 100,
          align: 'right',
          sorter: (a, b) => a.rows - b.rows,
          render: grouped,
        },
      ]}
    />
  );
}

function Rows({ preview }: { preview: ImportPreview }) {
  const { header, badRows, problems } = preview;
  return (
    <Table<Row>
      size="small"
      rowKey="line"
      dataSource={[...badRows]}
      scroll={{ x: 360 + header.length * 130 }}
      pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
      columns={[
        { title: '行', dataIndex: 'line', width: 80, align: 'right', sorter: (a, b) => a.line - b.line },
        {
          title: '问题和办法',
          dataIndex: 'problems',
          width: 280,
          filters: problems.map(({ problem }) => ({ value: problem, text: IMPORT_PROBLEMS[problem] })),
          onFilter: (problem, row) => row.problems.some((own) => own === problem),
          render: (own: readonly ImportProblem[], { reasons }) => (
            <>
              <span className="fails">{own.map((problem) => IMPORT_PROBLEMS[problem]).join('；')}</span>
              {reasons.filter(isRule).map((reason) => (
                <div key={reason.test} className="shell-subtitle">
                  {withoutEnd(explainReason(reason))}（{reason.article}）
                </div>
              ))}
            </>
          ),
        },
        ...header.map((title, place) => ({
          title: title === '' ? `第 ${place + 1} 列` : title,
          key: String(place),
          render: (_: unknown, row: Row) => row.cells[place] ?? '',
        })),
      ]}
    />
  );
}
