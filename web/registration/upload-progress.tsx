import { Alert, Button, Flex, Progress } from 'antd';
import { isCancelled } from '../api/send-file.ts';
import type { useFileUpload } from '../api/use-file-upload.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

type Upload = Pick<ReturnType<typeof useFileUpload>, 'error' | 'isPending' | 'percent' | 'cancel'>;

/** 上传进度: how far it is, a way to stop it, and what came of it. */
export function UploadProgress({ error, isPending, percent, cancel }: Upload) {
  if (isCancelled(error)) return <Alert type="info" showIcon role="status" title={error?.problem.title} />;
  if (!isPending) return <ProblemAlert error={error} />;
  const isWhole = percent >= 100;
  return (
    <Flex gap={12} align="center" wrap role="status">
      <div style={{ flex: '1 1 240px' }}>
        <Progress percent={percent} size="small" aria-label="上传进度" />
        {isWhole ? '已上传，正在识别编码和列名' : '正在上传'}
      </div>
      {!isWhole && <Button onClick={cancel}>取消上传</Button>}
    </Flex>
  );
}
