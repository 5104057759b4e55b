import { Alert, Flex, Upload } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 导入签名文件, and what came in it or why it was not taken. */
export function ReceiveFile() {
  const receive = useAct('receive-office-file');
  const take = async (file: File) => receive.mutate({ text: await file.text() });
  return (
    <Flex vertical gap={8} align="start">
      <Upload
        accept=".json,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          receive.reset();
          void take(file);
          return false;
        }}
      >
        <ActButton act="receive-office-file" size="small" loading={receive.isPending} />
      </Upload>
      <ProblemAlert error={receive.error} />
      {receive.data?.kind === 'done' && <Alert type="success" showIcon title={receive.data.output.said} />}
    </Flex>
  );
}
