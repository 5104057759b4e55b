import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { NewVersion } from './new-version.tsx';

/** 手机页面的外壳: for what is done with network and without. */
export function PhoneFrame({ children }: { children: ReactNode }) {
  return (
    <main className="phone">
      <NewVersion />
      {isSecureContext ? children : <Insecure />}
    </main>
  );
}

function Insecure() {
  return (
    <Alert
      type="error"
      showIcon
      title="这个地址不安全，不能带走名册"
      description="请用 https:// 开头的地址打开。管理员怎样启用 HTTPS，见手册“服务器”一章。"
    />
  );
}
