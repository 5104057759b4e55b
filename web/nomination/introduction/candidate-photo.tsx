import { CameraOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Checkbox, Flex, Image, Modal, Upload } from 'antd';
import { useState } from 'react';
import type { ProblemError } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { shrinkPhoto } from '../../widgets/shrink-photo.ts';
import { sendFile } from '../../api/send-file.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Props {
  readonly candidate: Introduction['candidates'][number];
  readonly constituency: ConstituencyRow;
  readonly isStopped: boolean;
}

/** 候选人照片: his own, if he wants one shown. */
export function CandidatePhoto({ candidate, constituency, isStopped }: Props) {
  const [isAdding, setAdding] = useState(false);
  const remove = useAct('remove-candidate-photo');
  const { id, name, hasPhoto } = candidate;
  return (
    <Flex vertical gap={8} align="center" style={{ inlineSize: 104 }}>
      {hasPhoto ? (
        <Image
          src={`/api/candidates/${id}/photo`}
          alt={`${name}的照片`}
          width={72}
          height={96}
          style={{ objectFit: 'cover' }}
        />
      ) : (
        <div className="no-photo" role="img" aria-label={`${name}没有照片`}>
          <UserOutlined />
        </div>
      )}
      {hasPhoto ? (
        <ActButton
          act="remove-candidate-photo"
          size="small"
          loading={remove.isPending}
          aria-label={`移除照片：${name}`}
          onClick={() => remove.mutate({ candidate: id })}
        >
          移除照片
        </ActButton>
      ) : (
        <ActButton
          act="add-candidate-photo"
          state={{ constituency: constituency.stage }}
          size="small"
          icon={<CameraOutlined />}
          disabled={isStopped}
          aria-label={`上传照片：${name}`}
          onClick={() => setAdding(true)}
        >
          上传照片
        </ActButton>
      )}
      <ProblemAlert error={remove.error} />
      {isAdding && <AddPhoto candidate={candidate} onClose={() => setAdding(false)} />}
    </Flex>
  );
}

/** Only with his consent, for everybody will see it. */
function AddPhoto({ candidate, onClose }: { candidate: Props['candidate']; onClose: () => void }) {
  const queries = useQueryClient();
  const [agreed, setAgreed] = useState(false);
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: async (file) =>
      sendFile(
        'add-candidate-photo',
        { candidate: candidate.id, agreed: 'yes' },
        await shrinkPhoto(file),
        () => undefined,
      ),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Modal open title={`上传${candidate.name}的照片`} footer={null} onCancel={onClose}>
      <Flex vertical gap={16} align="start">
        <Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>
          本人同意把这张照片公开到选举日前一日
        </Checkbox>
        <Upload
          accept="image/jpeg,image/png"
          showUploadList={false}
          disabled={!agreed}
          beforeUpload={(file) => {
            add.mutate(file);
            return false;
          }}
        >
          <ActButton
            act="add-candidate-photo"
            type="primary"
            icon={<CameraOutlined />}
            disabled={!agreed}
            loading={add.isPending}
          >
            选择照片（JPG 或 PNG）
          </ActButton>
        </Upload>
        <ProblemAlert error={add.error} />
      </Flex>
    </Modal>
  );
}
