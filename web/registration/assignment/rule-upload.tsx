import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { ReadRuleFile } from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Modal, Table, Upload } from 'antd';
import { type ProblemError, writeJson } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useBatch } from '../../api/use-batch.ts';
import { BatchFailures } from '../../widgets/batch-failures.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type ReadRule = ReadRuleFile['rules'][number];

/** 从文件导入规则: read and looked over first; the office of each township gets its rules in one act. */
export function RuleUpload({ cycle, onClose }: { cycle: NonNullable<Home['cycle']>; onClose: () => void }) {
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies').data ?? [];
  const write = useBatch('write-address-rules');
  const reading = useMutation<ReadRuleFile, ProblemError, File>({
    mutationFn: async (file) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return (await writeJson('POST', '/api/address-rule-files', form)).body as ReadRuleFile;
    },
  });
  const read = reading.data;
  const rules = read?.rules ?? [];
  const isReady = rules.length > 0 && read?.mistakes.length === 0;
  const nameOf = (id: string) => constituencies.find((row) => row.id === id)?.name ?? '';
  const submit = async () => {
    const areas = [...new Set(rules.map(({ area }) => area))];
    const items = areas.map((area) => ({
      name: constituencies.find((row) => row.area === area)?.areaName ?? area,
      input: {
        cycle: cycle.id,
        area,
        rules: rules.filter((each) => each.area === area).map(({ rule }) => rule),
      },
    }));
    if (await write.run(items)) onClose();
  };
  return (
    <Modal
      title="从文件导入选区范围规则"
      open
      width={820}
      onCancel={onClose}
      okText={isReady ? `登记 ${rules.length} 条规则` : '登记规则'}
      okButtonProps={{ disabled: !isReady, loading: write.isRunning }}
      onOk={() => void submit()}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Upload
            accept=".csv,.txt,.xlsx"
            showUploadList={false}
            beforeUpload={(file) => {
              reading.mutate(file);
              return false;
            }}
          >
            <Button type="primary" ghost loading={reading.isPending}>
              选择 CSV 或 XLSX 文件
            </Button>
          </Upload>
          <Button onClick={() => downloadSample(constituencies)}>下载样表</Button>
        </Flex>
        <div className="shell-subtitle">
          一行一条，第一行是列名：级别、选区、种类、名称、单双号、起、止。后三列只有门牌号和楼栋填。
        </div>
        <ProblemAlert error={reading.error} />
        {read && <Mistakes mistakes={read.mistakes} />}
        {read && (
          <Table<ReadRule>
            size="small"
            rowKey="line"
            dataSource={[...rules]}
            scroll={{ x: 480 }}
            pagination={{
              pageSize: 10,
              showSizeChanger: false,
              showTotal: (total) => `看得懂的 ${total} 条`,
            }}
            columns={[
              { title: '行', dataIndex: 'line', width: 70, align: 'right' },
              { title: '选区', render: (_, { rule }) => nameOf(rule.constituency) },
              { title: '范围', dataIndex: 'words' },
            ]}
          />
        )}
        <BatchFailures batch={write} />
      </Flex>
    </Modal>
  );
}

function Mistakes({ mistakes }: Pick<ReadRuleFile, 'mistakes'>) {
  if (mistakes.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${mistakes.length} 行要改。改好以前一条也不会登记。`}
      description={
        <ul className="mistakes">
          {mistakes.map(({ line, message }) => (
            <li key={line}>
              第 {line} 行：{message}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function downloadSample(constituencies: readonly ConstituencyRow[]): void {
  const name = constituencies.find(({ level }) => level === 'township')?.name ?? '××镇第1选区';
  const rows = [
    ['乡级', name, '村', '××村', '', '', ''],
    ['乡级', name, '门牌号', '××路', '单号', '1', '99'],
    ['乡级', name, '楼栋', '××小区', '', '1', '12'],
  ];
  const titles = ['级别', '选区', '种类', '名称', '单双号', '起', '止'];
  downloadTable(
    '选区范围规则样表.csv',
    titles.map((title, place) => [title, (row: readonly string[]) => row[place] ?? '']),
    rows,
  );
}
