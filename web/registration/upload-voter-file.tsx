import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { InboxOutlined } from '@ant-design/icons';
import { ACTS, mayActNow } from '@xuanwu/rules/acts.ts';
import { whyNot } from '@xuanwu/rules/explanations/explanations.ts';
import { Alert, Card, Flex, Typography, Upload } from 'antd';
import { useNavigate } from 'react-router';
import { useInstallation } from '../api/use-installation.ts';
import { useFileUpload } from '../api/use-file-upload.ts';
import { useSession } from '../api/session.tsx';
import { UploadProgress } from './upload-progress.tsx';

type Cycle = NonNullable<Home['cycle']>;

/** 上传选民文件: the file is sent and looked at; nobody is registered by it yet. */
export function UploadVoterFile({ cycle }: { cycle: Cycle }) {
  const navigate = useNavigate();
  const whyNot = useWhyNot(cycle);
  const upload = useFileUpload<{ import: string }>('upload-voter-file', (sent) =>
    navigate(`/imports/${sent.import}`),
  );
  return (
    <Card size="small" title="上传选民文件" extra={<DemoFile />}>
      <Flex vertical gap={12}>
        {whyNot !== undefined && <Alert type="info" showIcon title={whyNot} />}
        <Upload.Dragger
          accept=".csv,.txt,.xlsx"
          showUploadList={false}
          disabled={whyNot !== undefined || upload.isPending}
          beforeUpload={(file) => {
            upload.send({ fields: { cycle: cycle.id }, file });
            return false;
          }}
        >
          <InboxOutlined aria-hidden style={{ fontSize: 32, marginBlockEnd: 8 }} />
          <div>把文件拖到这里，或按这里选择文件</div>
          <Typography.Text type="secondary">
            CSV（UTF-8、GB 18030、UTF-16 都可以）或 XLSX，第一行是列名，一人一行，不超过 500 MB。
            先检查、再由您确认，确认以前不登记任何人。
          </Typography.Text>
        </Upload.Dragger>
        <UploadProgress {...upload} />
      </Flex>
    </Card>
  );
}

function useWhyNot(cycle: Cycle): string | undefined {
  const { acts } = useSession();
  if (!acts.includes('upload-voter-file')) {
    return `当前岗位不能办理“${ACTS['upload-voter-file'].title}”，请换岗位。`;
  }
  const ruling = mayActNow('upload-voter-file', { cycle: cycle.stage });
  return ruling.permitted ? undefined : `现在不能上传：${whyNot(ruling.reasons)}`;
}

/** A rehearsal has a file to practise with. */
function DemoFile() {
  const { data } = useInstallation();
  if (data?.kind !== 'rehearsal') return null;
  return (
    <a href="/api/rehearsal/voter-file.csv" download>
      下载演练选民文件
    </a>
  );
}
