import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import './shell/shell.css';
import { THEME } from './theme.ts';
import { fetchedPage } from './widgets/fetched-page.tsx';

const PublicCandidateCounties = fetchedPage(
  () => import('./nomination/introduction/public-candidate-counties.tsx'),
  'PublicCandidateCounties',
);
const PublicCandidateLists = fetchedPage(
  () => import('./nomination/introduction/public-candidate-lists.tsx'),
  'PublicCandidateLists',
);
const PublicCandidates = fetchedPage(
  () => import('./nomination/introduction/public-candidates.tsx'),
  'PublicCandidates',
);
const PublicCollection = fetchedPage(
  () => import('./nomination/nominations/collections/public-collection.tsx'),
  'PublicCollection',
);
const PublicSelfRegistration = fetchedPage(
  () => import('./registration/self-registration/public-self-registration.tsx'),
  'PublicSelfRegistration',
);
const PublicStations = fetchedPage(
  () => import('./registration/stations/public-stations.tsx'),
  'PublicStations',
);
const FrontDoor = fetchedPage(() => import('./shell/front-door.tsx'), 'FrontDoor');

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
              <Route path="/candidates" element={<PublicCandidateCounties />} />
              <Route path="/candidates/:county" element={<PublicCandidateLists />} />
              <Route path="/candidates/:county/:id" element={<PublicCandidates />} />
              <Route path="/joint-nomination/:code" element={<PublicCollection />} />
              <Route path="*" element={<FrontDoor />} />
            </Routes>
          </BrowserRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
}
