import { CameraOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Image, Upload } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { shrinkPhoto } from '../../registration/publication/shrink-photo.ts';
import { sendFile } from '../../registration/send-voter-file.ts';
import { useSession } from '../../shell/session.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { GroupRecord } from './words.ts';

/** 协商记录表: the picture of the signed paper, or the button that takes one. */
export function RecordScan({ record, mayAdd }: { record: GroupRecord; mayAdd: boolean }) {
  const queries = useQueryClient();
  const isAllowed = useSession().acts.includes('add-consultation-scan');
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: async (file) =>
      sendFile('add-consultation-scan', { record: record.id }, await shrinkPhoto(file), () => undefined),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (record.hasScan)
    return (
      <Image
        src={`/api/consultation-records/${record.id}/scan`}
        alt={`${record.name}的协商记录表`}
        height={48}
        style={{ objectFit: 'cover' }}
      />
    );
  if (!mayAdd || !isAllowed) return '没有附';
  return (
    <Flex vertical gap={4} align="start">
      <Upload
        accept="image/jpeg,image/png"
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate(file);
          return false;
        }}
      >
        <Button
          size="small"
          icon={<CameraOutlined />}
          loading={add.isPending}
          aria-label={`附扫描件：${record.name}`}
        >
          附扫描件
        </Button>
      </Upload>
      <ProblemAlert error={add.error} />
    </Flex>
  );
}
