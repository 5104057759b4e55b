import { Alert, Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../../api/client.ts';
import type { KeptPack } from '../../../registration/phone/phone-store.ts';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { bareFingerprint, fetchInstallationKey, isSignedBy, keepFingerprint } from './installation-key.ts';

const FINDINGS = {
  same: { type: 'success', title: '和公告一致，这台设备以后只认这个公钥。' },
  'signed-before': {
    type: 'warning',
    title: '系统现在的公钥和公告一致，这台设备以后只认这个公钥。',
    description:
      '这里的登记包是用以前的公钥签发的，照样发票、送出、交回。要换成现在签发的，锁上以后按“忘了口令”重新取一次，已经登记的都还在。',
  },
  offline: {
    type: 'warning',
    title: '和这份登记包的公钥不一样。',
    description: '请看清公告再填一次。还是不一样的，有网络时再核对；核对以前，逐人和打印的登记簿对照。',
  },
} as const;

/** 照公告核对公钥: typed whenever the notices show another one; what was taken before stays usable. */
export function NoticeKey({ kept, isOnline }: { kept: KeptPack; isOnline: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [finding, setFinding] = useState<keyof typeof FINDINGS>();
  const [error, setError] = useState<ProblemError | null>(null);
  const signed = kept.signedBy?.fingerprint ?? '';
  const compare = async ({ fingerprint }: { readonly fingerprint: string }) => {
    setFinding(undefined);
    setError(null);
    const isSame = isSignedBy(fingerprint, signed);
    try {
      if (isOnline) await keepFingerprint(await fetchInstallationKey(fingerprint));
      else if (isSame) await keepFingerprint({ fingerprint: signed });
      setFinding(isSame ? 'same' : isOnline ? 'signed-before' : 'offline');
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  if (!isOpen)
    return (
      <Button type="link" onClick={() => setOpen(true)}>
        照公告核对公钥指纹
      </Button>
    );
  return (
    <Form<{ fingerprint: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void compare(values)}
    >
      <Form.Item
        name="fingerprint"
        label="公告上的公钥指纹"
        extra="公告换了公钥的，照新的公告填。"
        rules={[
          {
            validator: (_, typed: string | undefined) =>
              bareFingerprint(typed ?? '') === ''
                ? Promise.reject(new Error('请照公告末尾填公钥指纹'))
                : Promise.resolve(),
          },
        ]}
      >
        <Input maxLength={60} autoComplete="off" placeholder="例如 1a2b-3c4d-…" />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={error} />
        {finding && <Alert showIcon role="status" {...FINDINGS[finding]} />}
        <Button htmlType="submit" size="large" block>
          核对
        </Button>
      </Flex>
    </Form>
  );
}
