import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { FILE_ENCODINGS, IMPORT_STATES } from '@xuanwu/server/phases/registration/voter-import.schema.ts';
import { Alert, Card, Collapse, Flex, Steps } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { JobProgress } from '../widgets/job-progress.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { grouped, written } from '../widgets/words.ts';
import { UnplacedRows } from './assignment/unplaced-rows.tsx';
import { UnsoundBirthColumn } from './birth-column.tsx';
import { ImportBadRows } from './import-bad-rows.tsx';
import { ImportCancel } from './import-cancel.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportConfirm } from './import-confirm.tsx';
import { ImportReadyRows } from './import-ready-rows.tsx';

/** 一次导入: columns, what would be registered and what would not, and then the yes. Until then nothing is written. */
export function ImportPage() {
  const { id = '' } = useParams();
  const read = useRead<ImportPreview>(`/api/imports/${id}`);
  return <Loaded read={read}>{(preview) => <Import preview={preview} />}</Loaded>;
}

const STEPS = ['上传', '对应列', '核对', '登记'] as const;

/** Which of the steps is being done. */
const STEP_OF: Readonly<Record<ImportPreview['state'], number>> = {
  uploaded: 1,
  failed: 1,
  cancelled: 1,
  reading: 2,
  previewed: 2,
  importing: 3,
  done: STEPS.length,
};

/** Broken off, it is the registering that is left. */
function stepOf({ state, rowsImported }: ImportPreview): number {
  return state === 'previewed' && rowsImported > 0 ? STEP_OF.importing : STEP_OF[state];
}

function Import({ preview }: { preview: ImportPreview }) {
  const { fileName, state, encoding, createdAt, problem } = preview;
  return (
    <Page
      title={fileName}
      hint={`${state === 'previewed' && preview.rowsImported > 0 ? '登记了一部分' : IMPORT_STATES[state]} · ${FILE_ENCODINGS[encoding]} · ${written(createdAt)} 上传`}
      actions={<ImportCancel preview={preview} />}
    >
      <Link to="/register?tab=imports">← 返回文件导入</Link>
      <Card size="small">
        <Steps size="small" current={stepOf(preview)} items={STEPS.map((title) => ({ title }))} />
      </Card>
      {problem !== null && (
        <Alert type={state === 'failed' ? 'error' : 'warning'} showIcon role="alert" title={problem} />
      )}
      <Stage preview={preview} />
    </Page>
  );
}

function Stage({ preview }: { preview: ImportPreview }) {
  switch (preview.state) {
    case 'uploaded':
    case 'failed':
      return <ImportColumns preview={preview} />;
    case 'reading':
    case 'importing':
      return <Running preview={preview} />;
    case 'previewed':
      return <Previewed preview={preview} />;
    case 'done':
      return <Done preview={preview} />;
    case 'cancelled':
      return <Cancelled preview={preview} />;
  }
}

function Running({ preview }: { preview: ImportPreview }) {
  return (
    <Card size="small" title={preview.state === 'reading' ? '正在读取和检查' : '正在登记'}>
      {preview.job !== null && <JobProgress job={preview.job} />}
      可以离开这一页，任务会继续；回来时还在这里。
    </Card>
  );
}

function Previewed({ preview }: { preview: ImportPreview }) {
  return (
    <Flex vertical gap={16}>
      <ImportConfirm preview={preview} />
      <UnsoundBirthColumn preview={preview} />
      {preview.rowsImported === 0 && (
        <Collapse
          items={[
            {
              key: 'columns',
              label: '列对应错了？改正后重新读取',
              children: <ImportColumns preview={preview} />,
            },
          ]}
        />
      )}
      <UnplacedRows id={preview.id} />
      <ImportBadRows preview={preview} />
      <ImportReadyRows preview={preview} />
    </Flex>
  );
}

/** What is in, what is not, and how to go on. */
function Cancelled({ preview }: { preview: ImportPreview }) {
  const { rowsImported, rowsRead } = preview;
  const left = rowsRead - rowsImported;
  return (
    <Flex vertical gap={16}>
      <Alert
        type="info"
        showIcon
        title={
          rowsImported > 0
            ? `这次导入已取消：取消以前登记的 ${grouped(rowsImported)} 人在登记册上，其余 ${grouped(left)} 行没有登记`
            : '这次导入已取消：没有登记任何人'
        }
        description={
          rowsImported > 0
            ? '文件和没有登记的行都已删除。要接着办，请把原文件再上传一次：已登记的会列为“已在一份选民名单上”，不会登记两次。'
            : '文件和读出的内容都已删除。要办的，请把文件再上传一次。'
        }
        action={<Link to="/register?tab=imports">再上传</Link>}
      />
      <UnknownEthnicities preview={preview} />
    </Flex>
  );
}

const NAMED = 10;

/** 不是法定名称的民族: kept as they were written, and told. */
function UnknownEthnicities({ preview: { ethnicities } }: { preview: ImportPreview }) {
  if (ethnicities.length === 0) return null;
  const people = ethnicities.reduce((sum, { rows }) => sum + rows, 0);
  const named = ethnicities
    .slice(0, NAMED)
    .map(
      ({ ethnicity, rows, line }) =>
        `“${ethnicity}”（第 ${line} 行${rows > 1 ? `等 ${grouped(rows)} 人` : ''}）`,
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={`${grouped(people)} 人的民族不是国家标准中的名称`}
      description={`${named.join('、')}${ethnicities.length > NAMED ? '等' : ''}。不影响选举权利，已照原文登记；请照户口簿核对，统计时列为“其他”。`}
    />
  );
}

function Done({ preview }: { preview: ImportPreview }) {
  const { rowsImported, rowsBad } = preview;
  return (
    <Flex vertical gap={16}>
      <Alert
        type={rowsBad > 0 ? 'warning' : 'success'}
        showIcon
        title={`已登记 ${grouped(rowsImported)} 人${rowsBad > 0 ? `，还有 ${grouped(rowsBad)} 行没有登记` : '，没有问题行'}`}
        description={
          rowsBad > 0 ? (
            '下载问题行，按“问题”一列改好，再当作新文件上传，只登记改好的人。'
          ) : (
            <Link to="/register">查看选民登记册</Link>
          )
        }
      />
      <UnknownEthnicities preview={preview} />
      <UnplacedRows id={preview.id} />
      <ImportBadRows preview={preview} />
    </Flex>
  );
}
