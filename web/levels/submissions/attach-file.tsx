import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Upload } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { sendFile } from '../../api/send-file.ts';
import { useSession } from '../../api/session.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 附附件: to a draft, or to the answer before it is given. */
export function AttachFile({ submission }: { submission: string }) {
  const queries = useQueryClient();
  const mayAttach = useSession().acts.includes('attach-submission-file');
  const attach = useMutation<unknown, ProblemError, File>({
    mutationFn: (file) => sendFile('attach-submission-file', { submission }, file, () => undefined),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!mayAttach) return null;
  return (
    <Flex vertical gap={4} align="start">
      <Upload
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          attach.mutate(file);
          return false;
        }}
      >
        <Button size="small" icon={<PaperClipOutlined />} loading={attach.isPending}>
          附附件
        </Button>
      </Upload>
      <ProblemAlert error={attach.error} />
    </Flex>
  );
}
