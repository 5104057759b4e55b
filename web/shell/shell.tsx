import { Flex, Layout, Menu, Typography } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { RehearsalBar } from '../rehearsal/rehearsal-bar.tsx';
import type { Installation } from './front-door.tsx';
import { MENU, openMenuKey } from './menu.tsx';
import { Pages } from './pages.tsx';
import { useSession } from './session.tsx';
import { WhoAmI } from './who-am-i.tsx';

/** The frame of every page: where one is, who one is, and, in a rehearsal, that it is one. */
export function Shell({ installation }: { installation: Installation }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const session = useSession();
  const administers = session.current?.county === null;
  return (
    <Layout className="shell">
      <Layout.Sider className="shell-sider" width={208} breakpoint="lg" collapsedWidth={0} theme="light">
        <Flex className="shell-brand" align="center" gap={10} onClick={() => void navigate('/')}>
          <span className="shell-seal" aria-hidden>
            选
          </span>
          <div>
            <Typography.Text strong>选务</Typography.Text>
            <div className="shell-subtitle">县乡人大换届选举</div>
          </div>
        </Flex>
        <Menu
          mode="inline"
          items={MENU.filter((item) => item.for === (administers ? 'administrators' : 'offices')).map(
            ({ for: _audience, ...item }) => item,
          )}
          selectedKeys={[openMenuKey(pathname)]}
          onClick={({ key }) => void navigate(key)}
        />
      </Layout.Sider>
      <Layout>
        {installation.kind === 'rehearsal' && <RehearsalBar />}
        <Layout.Header className="shell-header">
          <WhoAmI installation={installation} />
        </Layout.Header>
        <Layout.Content className="shell-content">
          <Pages />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
