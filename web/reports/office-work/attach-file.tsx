import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { Button, Flex, Image, Upload } from 'antd';
import type { ProblemError } from '../../api/client.ts';
import { shrinkPhoto } from '../../registration/publication/shrink-photo.ts';
import { sendFile } from '../../registration/send-voter-file.ts';
import { useSession } from '../../shell/session.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

const PICTURES = ['image/jpeg', 'image/png'];

/** 附件 of one row: what is there, or the button that takes it, or that there is none. */
export function AttachFile(props: {
  act: ActName;
  of: string;
  /** What it is and what it belongs to, for those who hear the page. */
  title: string;
  word: string;
  href: string;
  type: string | null;
  mayAdd: boolean;
  takesPdf?: boolean;
}) {
  const { act, of, title, word, href, type, mayAdd, takesPdf = false } = props;
  const isAllowed = useSession().acts.includes(act);
  if (type === 'application/pdf')
    return (
      <a href={href} target="_blank" rel="noreferrer" aria-label={title}>
        PDF
      </a>
    );
  if (type !== null) return <Image src={href} alt={title} height={40} style={{ objectFit: 'cover' }} />;
  if (!mayAdd || !isAllowed) return '没有';
  return <Take act={act} of={of} title={title} word={word} takesPdf={takesPdf} />;
}

function Take(props: { act: ActName; of: string; title: string; word: string; takesPdf: boolean }) {
  const { act, of, title, word, takesPdf } = props;
  const queries = useQueryClient();
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: async (file) =>
      sendFile(act, { of }, PICTURES.includes(file.type) ? await shrinkPhoto(file) : file, () => undefined),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Flex vertical gap={4} align="start">
      <Upload
        accept={[...PICTURES, ...(takesPdf ? ['application/pdf'] : [])].join(',')}
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate(file);
          return false;
        }}
      >
        <Button
          size="small"
          icon={<PaperClipOutlined />}
          loading={add.isPending}
          aria-label={`${word}：${title}`}
        >
          {word}
        </Button>
      </Upload>
      <ProblemAlert error={add.error} />
    </Flex>
  );
}
