import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { CameraOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Image, Upload } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { shrinkPhoto } from '../../registration/publication/shrink-photo.ts';
import { sendFile } from '../../registration/send-voter-file.ts';
import { useSession } from '../../shell/session.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 签字的计票单的照片: shown, or the button that takes it. */
export function SheetPhoto({ round, bundle }: { round: RoundRow; bundle: BundleState }) {
  const queries = useQueryClient();
  const isAllowed = useSession().acts.includes('add-sheet-photo');
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: async (file) =>
      sendFile(
        'add-sheet-photo',
        { round: round.id, bundle: String(bundle.bundle) },
        await shrinkPhoto(file),
        () => undefined,
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (bundle.hasPhoto)
    return (
      <Image
        src={`/api/rounds/${round.id}/bundles/${bundle.bundle}/photo?session=${bundle.session}`}
        alt={`第 ${bundle.bundle} 捆签字的计票单`}
        height={96}
        style={{ objectFit: 'cover' }}
      />
    );
  if (!isAllowed || !['closed', 'counted', 'decided'].includes(round.state)) return null;
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
        <Button icon={<CameraOutlined />} loading={add.isPending}>
          附第 {bundle.bundle} 捆签字的计票单照片
        </Button>
      </Upload>
      <ProblemAlert error={add.error} />
    </Flex>
  );
}
