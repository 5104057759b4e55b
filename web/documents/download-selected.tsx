import { type DocumentRow, MOST_IN_ZIP } from '@xuanwu/server/reports/documents.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Flex, Typography } from 'antd';
import type { ProblemError } from '../api/client.ts';
import { downloadFile } from '../api/download-file.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { keyOf } from './document-key.ts';

/** The selected documents, or all of them where one ZIP can hold them; more than one can hold are saved in parts. */
export function DownloadSelected(props: {
  rows: readonly DocumentRow[];
  selected: readonly DocumentRow[];
  /** What all of them are together: a stage. */
  whole?: string;
}) {
  const { rows, selected, whole } = props;
  const { message } = App.useApp();
  const save = useMutation<void, ProblemError, readonly DocumentRow[]>({
    mutationFn: (part) =>
      downloadFile(
        `/api/documents.zip?${new URLSearchParams(part.map((row) => ['of', keyOf(row)]))}`,
        `${whole ?? '文书'}.zip`,
      ),
    onSuccess: (_, part) => void message.success(`已下载 ${part.length} 份文书`),
  });
  const isAll = selected.length === 0;
  const parts = partsOf(isAll && rows.length <= MOST_IN_ZIP ? rows : selected);
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        {parts.length === 0 && <Button disabled>下载所选（ZIP）</Button>}
        {parts.map((part, index) => (
          <Button
            key={index}
            loading={save.isPending && save.variables === part}
            disabled={save.isPending}
            onClick={() => save.mutate(part)}
          >
            {parts.length === 1
              ? `下载${whole ?? (isAll ? '全部' : '所选')} ${part.length} 份（ZIP）`
              : `下载第 ${index * MOST_IN_ZIP + 1} 至 ${index * MOST_IN_ZIP + part.length} 份（ZIP）`}
          </Button>
        ))}
        <Typography.Text type="secondary">
          {save.isPending
            ? '正在排版，份数多时要等一会儿……'
            : whole === undefined && '点文书名称在新窗口打开；勾选多份，一次下载。'}
        </Typography.Text>
      </Flex>
      <ProblemAlert error={save.error} />
    </Flex>
  );
}

function partsOf(rows: readonly DocumentRow[]): (readonly DocumentRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / MOST_IN_ZIP) }, (_, part) =>
    rows.slice(part * MOST_IN_ZIP, (part + 1) * MOST_IN_ZIP),
  );
}
