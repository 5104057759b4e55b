import { Card, Typography } from 'antd';
import { useInstallation } from '../api/use-installation.ts';

/** 怎样核验: for the outsider who gets the package, and for whoever hands it to him. */
export function HowToVerify() {
  const installation = useInstallation();
  const fingerprint = installation.data?.keyFingerprint ?? '公钥指纹';
  return (
    <Card size="small" title="怎样核验">
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        <li>把下载的“证据包.zip”交给核验的人。核验不用连接本系统，也不用相信本系统。</li>
        <li>
          在装有选务程序的计算机上，在证据包所在的文件夹里执行：
          <Typography.Paragraph
            copyable={{ text: `xuanwu verify 证据包.zip --key ${fingerprint}` }}
            code
            style={{ marginBlock: 4 }}
          >
            {`xuanwu verify 证据包.zip --key ${fingerprint}`}
          </Typography.Paragraph>
        </li>
        <li>
          公钥指纹以张贴的公告上印的为准，应当是{' '}
          <Typography.Text code style={{ marginBlock: 4 }}>
            {fingerprint}
          </Typography.Text>
          。
        </li>
        <li>
          每项核验输出一行：ok 是成立，FAILED 是不成立并写明在哪里，not applicable
          是还没有这类内容。全部成立时程序返回 0，有一项不成立返回 1。
        </li>
      </ol>
      <Typography.Text type="secondary">
        包里有选务日志、检查点、每次公布和计票的记录，以及清单和签名；每个公布的数字都可以由它重新算出。也可以按公开的格式另写程序核验。
      </Typography.Text>
    </Card>
  );
}
