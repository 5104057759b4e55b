import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { THEME } from './theme.ts';
import './shell/shell.css';
import './registration/phone/phone.css';
import { DeviceApp } from './voting/check-in/device/device-app.tsx';
import { PhoneApp } from './registration/phone/phone-app.tsx';
import { PhoneFrame } from './registration/phone/phone-frame.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2_000 } } });

/** Large enough for a thumb. */
const TOUCH = { ...THEME, token: { ...THEME.token, fontSize: 16, controlHeight: 44, controlHeightLG: 52 } };

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={zhCN} theme={TOUCH} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queries}>
          <PhoneFrame>{location.pathname === '/phone/check-in' ? <DeviceApp /> : <PhoneApp />}</PhoneFrame>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
}
