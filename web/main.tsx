import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import { PublicSelfRegistration } from './registration/self-registration/public-self-registration.tsx';
import { PublicStations } from './registration/stations/public-stations.tsx';
import { FrontDoor } from './shell/front-door.tsx';
import './shell/shell.css';
import { THEME } from './theme.ts';

dayjs.locale('zh-cn');

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2_000 } } });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <Routes>
              <Route path="/stations" element={<PublicStations />} />
              <Route path="/self-registration" element={<PublicSelfRegistration />} />
              <Route path="*" element={<FrontDoor />} />
            </Routes>
          </BrowserRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
}
