import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

const LARGE = {
  token: {
    fontSize: 18,
    controlHeight: 48,
    fontSizeHeading1: 30,
    fontSizeHeading2: 24,
    fontSizeHeading3: 22,
  },
};

/** What everybody sees, in large print, on the narrowest phone. */
export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider theme={LARGE}>
      <main className="public-page">{children}</main>
    </ConfigProvider>
  );
}
