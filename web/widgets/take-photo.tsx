import { CameraOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { Button, type ButtonProps, Flex, Upload } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemError } from '../api/client.ts';
import { sendFile } from '../api/send-file.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { shrinkPhoto } from './shrink-photo.ts';

const PICTURES = ['image/jpeg', 'image/png'];

interface Props {
  readonly act: ActName;
  /** What the act asks for beside the file. */
  readonly fields: Readonly<Record<string, string>>;
  /** For those who hear the page, where the button's words do not say what the photograph is of. */
  readonly title?: string;
  readonly takesPdf?: boolean;
  readonly icon?: ReactNode;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly children: ReactNode;
}

/** The button that takes a photograph of a paper, or its scan, and sends it to an act; a phone opens its camera. */
export function TakePhoto({ act, fields, title, takesPdf = false, ...button }: Props) {
  const queries = useQueryClient();
  const add = useMutation<unknown, ProblemError, File>({
    mutationFn: async (file) =>
      sendFile(act, fields, PICTURES.includes(file.type) ? await shrinkPhoto(file) : file, () => undefined),
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
        <Button icon={<CameraOutlined />} {...button} loading={add.isPending} aria-label={title} />
      </Upload>
      <ProblemAlert error={add.error} />
    </Flex>
  );
}
