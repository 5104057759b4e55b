import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Flex, Upload } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { sendFile } from '../../api/send-file.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { Nomination } from '../words.ts';

export const SCAN_TYPES = 'image/jpeg,image/png,application/pdf';

export function sendScan(nomination: string, file: File): Promise<unknown> {
  return sendFile('add-nomination-scan', { nomination }, file, () => undefined);
}

/** 推荐表的扫描件: to be opened, and one more to be added. */
export function Scans(props: { constituency: ConstituencyRow; nomination: Nomination }) {
  const { constituency, nomination } = props;
  const queries = useQueryClient();
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: (file) => sendScan(nomination.id, file),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Flex vertical gap={8} align="start">
      <Flex gap={12} wrap align="center">
        {nomination.scans.length === 0 && <span className="shell-subtitle">还没有附推荐表扫描件。</span>}
        {nomination.scans.map(({ id, name, addedOn }) => (
          <a key={id} href={`/api/nomination-scans/${id}`} target="_blank" rel="noreferrer">
            <PaperClipOutlined /> {name}（{addedOn}）
          </a>
        ))}
        <Upload
          accept={SCAN_TYPES}
          showUploadList={false}
          beforeUpload={(file) => {
            add.mutate(file);
            return false;
          }}
        >
          <ActButton
            act="add-nomination-scan"
            state={{ constituency: constituency.stage }}
            size="small"
            loading={add.isPending}
          >
            附扫描件
          </ActButton>
        </Upload>
      </Flex>
      <ProblemAlert error={add.error} />
    </Flex>
  );
}
