import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { withoutEnd } from '@xuanwu/rules/explanations/sentences.ts';
import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import {
  IMPORT_PROBLEMS,
  type ImportProblem,
} from '@xuanwu/server/phases/registration/voter-import.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Table, Typography } from 'antd';
import { isRule } from '../widgets/reasons.tsx';
import { grouped } from '../widgets/words.ts';
import { QuestionRows } from './question-rows.tsx';

type Row = ImportPreview['badRows'][number];

/** 问题行: what is wrong with which line, what to do, and the rows themselves to be mended and uploaded again. */
export function ImportBadRows({ preview }: { preview: ImportPreview }) {
  const { id, rowsBad, badRows } = preview;
  if (rowsBad === 0) return null;
  const more = rowsBad > badRows.length ? `下面是前 ${badRows.length} 行，全部的请下载。` : '';
  return (
    <Card size="small" title={`问题行 ${grouped(rowsBad)} 行，不登记`}>
      <Flex vertical gap={12}>
        <Known preview={preview} />
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

/** A household register is mostly of people who are on the roll already: of them there is nothing to mend. */
function Known({ preview: { rowsBad, problems } }: { preview: ImportPreview }) {
  const known = problems.find(({ problem }) => problem === 'already-registered')?.rows ?? 0;
  if (known === 0) return null;
  const left = rowsBad - known;
  return (
    <Typography.Text>
      其中 <strong>{grouped(known)}</strong> 行的人已经在名单上，不用办；
      {left > 0 ? (
        <>
          要改正或者核实的不超过 <strong>{grouped(left)}</strong> 行。
        </>
      ) : (
        '没有要改正的。'
      )}
    </Typography.Text>
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
          // A narrow column between wide ones would stand its heading and its names on end.
          minWidth: 96,
          render: (_: unknown, row: Row) => row.cells[place] ?? '',
        })),
      ]}
    />
  );
}
