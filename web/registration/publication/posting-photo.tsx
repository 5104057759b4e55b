import { CameraOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PostingRow } from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import { Button, Flex, Image, Upload } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { useSession } from '../../shell/session.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { sendFile } from '../send-voter-file.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** 张贴照片: the picture, or the button that takes one; a phone opens its camera. */
export function PostingPhoto({ posting }: { posting: PostingRow }) {
  const queries = useQueryClient();
  const mayAdd = useSession().acts.includes('add-posting-photo');
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: async (file) =>
      sendFile('add-posting-photo', { posting: posting.id }, await shrinkPhoto(file), () => undefined),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (posting.hasPhoto)
    return (
      <Image
        src={`/api/roll-postings/${posting.id}/photo`}
        alt={`${posting.place}的张贴照片`}
        height={48}
        style={{ objectFit: 'cover' }}
      />
    );
  if (posting.withdrawnOn !== null || !mayAdd) return '没有';
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
          aria-label={`补传照片：${posting.place}`}
        >
          补传照片
        </Button>
      </Upload>
      <ProblemAlert error={add.error} />
    </Flex>
  );
}
