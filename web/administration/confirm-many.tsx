import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Button, Flex, Modal, Typography } from 'antd';
import { useWrites } from '../api/use-batch.ts';
import { BatchFailures } from '../widgets/batch-failures.tsx';
import { afterwards, wordsOf } from '../widgets/pending-act-words.ts';

/** Several confirmed together: each of them is named before, and each is decided for itself. */
export function ConfirmMany({ rows, onClose }: { rows: readonly PendingActRow[]; onClose: () => void }) {
  const confirm = useWrites<string>('复核', (id) => [`/api/pending-acts/${id}/confirm`, {}]);
  const kinds = new Map(rows.map(({ act, title }) => [act, title]));
  const hasRun = confirm.done > 0 && !confirm.isRunning;
  const all = async () => {
    const isDone = await confirm.run(rows.map((row) => ({ name: wordsOf(row), input: row.id })));
    if (isDone) onClose();
  };
  return (
    <Modal title={`确认 ${rows.length} 件`} open width={640} onCancel={onClose} footer={null}>
      <Flex vertical gap={12}>
        {[...kinds].map(([act, title]) => (
          <Typography.Text key={act}>
            <strong>{title}</strong>：{afterwards(act)}
          </Typography.Text>
        ))}
        <ol className="confirm-list">
          {rows.map((row) => (
            <li key={row.id}>{wordsOf(row)}</li>
          ))}
        </ol>
        <BatchFailures batch={confirm} />
        <Flex gap={8} justify="end">
          <Button onClick={onClose}>{hasRun ? '关闭' : '取消'}</Button>
          {!hasRun && (
            <Button type="primary" loading={confirm.isRunning} onClick={() => void all()}>
              全部看过，确认 {rows.length} 件
            </Button>
          )}
        </Flex>
      </Flex>
    </Modal>
  );
}
