import { Alert, Button, Flex, Form, Input, Modal, Table, Upload } from 'antd';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { downloadTable } from '../widgets/download-table.ts';
import { useDraft } from '../widgets/draft.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped } from '../widgets/words.ts';
import type { Area, NewConstituency } from './constituency-form.tsx';
import {
  type ReadTable,
  readConstituencyTable,
  TABLE_COLUMNS,
  type TableMistake,
} from './constituency-table.ts';
import type { Drawn } from './drawn.ts';

/** 从表格导入选区: pasted out of a spreadsheet or read from a CSV file, looked over, and drawn in one act. */
export function ConstituencyUpload(
  props: Pick<Drawn, 'election' | 'constituencies'> & { onClose: () => void },
) {
  const { election, constituencies, onClose } = props;
  const [form] = Form.useForm<{ table: string }>();
  const draft = useDraft(form, `constituency-table ${election.id}`);
  const draw = useAct('draw-constituencies');
  const areas = useRead<Area[]>('/api/areas').data ?? [];
  const own = areas.filter(({ code }) => election.level === 'county' || code === election.area);
  const text = Form.useWatch('table', form) ?? '';
  const read =
    text.trim() === '' ? undefined : readConstituencyTable(text, { areas: own, drawn: constituencies });
  const ready = read !== undefined && read.mistakes.length === 0 && read.constituencies.length > 0;
  const fill = (table: string) => {
    form.setFieldsValue({ table });
    draft.keep();
  };
  return (
    <Modal
      title={`从表格导入选区：${election.name}`}
      open
      width={860}
      onCancel={onClose}
      okText={ready ? `划定 ${read.constituencies.length} 个选区` : '划定选区'}
      okButtonProps={{ disabled: !ready, loading: draw.isPending }}
      onOk={() =>
        draw.mutate(
          { election: election.id, constituencies: [...(read?.constituencies ?? [])] },
          {
            onSuccess: () => {
              draft.forget();
              onClose();
            },
          },
        )
      }
    >
      <Form form={form} name="constituency-table" layout="vertical" onValuesChange={draft.keep}>
        <Flex gap={8} wrap style={{ marginBlockEnd: 12 }}>
          <Upload
            accept=".csv,.txt,.tsv"
            showUploadList={false}
            beforeUpload={(file) => {
              void file.arrayBuffer().then((bytes) => fill(decoded(bytes)));
              return false;
            }}
          >
            <Button>选择 CSV 文件</Button>
          </Upload>
          <Button onClick={() => downloadSample(election, own)}>下载样表</Button>
        </Flex>
        <Form.Item
          label="选区表"
          name="table"
          extra={`列：${TABLE_COLUMNS.join('、')}。在电子表格里选中、复制，粘贴到这里；有表头时列的次序不限。`}
        >
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 10 }} spellCheck={false} />
        </Form.Item>
      </Form>
      <Flex vertical gap={12}>
        {read && <Mistakes mistakes={read.mistakes} />}
        {read && <Preview read={read} areas={own} />}
        <ProblemAlert error={draw.error} />
      </Flex>
    </Modal>
  );
}

function Mistakes({ mistakes }: { mistakes: readonly TableMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${mistakes.length} 处要改。改好以前一个也不会划定。`}
      description={
        <ul className="mistakes">
          {mistakes.map(({ line, text }) => (
            <li key={`${line} ${text}`}>
              第 {line} 行：{text}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Preview({ read, areas }: { read: ReadTable; areas: readonly Area[] }) {
  return (
    <Table<NewConstituency>
      size="small"
      rowKey={(row) => `${row.number} ${row.name}`}
      dataSource={[...read.constituencies]}
      pagination={{ pageSize: 10, showSizeChanger: false, showTotal: (total) => `看得懂的 ${total} 个选区` }}
      scroll={{ x: 600 }}
      columns={[
        { title: '编号', dataIndex: 'number' },
        { title: '名称', dataIndex: 'name' },
        {
          title: '乡镇',
          dataIndex: 'area',
          render: (code: string) => areas.find((area) => area.code === code)?.name,
        },
        { title: '人口', dataIndex: 'population', align: 'right', render: grouped },
        { title: '范围', dataIndex: 'boundaries', ellipsis: true },
      ]}
    />
  );
}

/** Spreadsheets write CSV in UTF-8 or, without asking, in the older encoding. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function downloadSample({ name, level, areaName }: Drawn['election'], areas: readonly Area[]): void {
  const place = areas.find(({ code }) => level === 'township' || code.length > 6)?.name ?? areaName;
  const rows = [1, 2].map((number) => [
    String(number),
    `${level === 'township' ? place : ''}第${number}选区`,
    '居住状况',
    place,
    '2400',
    '××村、××村',
  ]);
  downloadTable(
    `${name}选区样表.csv`,
    TABLE_COLUMNS.map((column, index) => [column, (row: readonly string[]) => row[index] ?? '']),
    rows,
  );
}
