import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Grid, Layout, Typography } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SilentPointDialog } from '../law/silent-point-dialog.tsx';
import { RehearsalBar } from '../rehearsal/rehearsal-bar.tsx';
import type { Installation } from '@xuanwu/server/administration/administration.schema.ts';
import { MainMenu } from './main-menu.tsx';
import { audienceOf } from '../api/audience.ts';
import { openMenuKey } from './menu.tsx';
import { Pages } from './pages.tsx';
import { useSession } from '../api/session.tsx';
import { WhoAmI } from './who-am-i.tsx';

/** The frame of every page: where one is, who one is, and, in a rehearsal, that it is one. */
export function Shell({ installation }: { installation: Installation }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const session = useSession();
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const menu = (
    <>
      <Flex className="shell-brand" align="center" gap={10} onClick={() => void navigate('/')}>
        <span className="shell-seal" aria-hidden>
          选
        </span>
        <div>
          <Typography.Text strong>选务</Typography.Text>
          <div className="shell-subtitle">县乡人大换届选举</div>
        </div>
      </Flex>
      <MainMenu
        audience={audienceOf(session)}
        selected={openMenuKey(pathname)}
        onChoose={(key) => {
          setMenuOpen(false);
          void navigate(key);
        }}
      />
    </>
  );
  return (
    <Layout className="shell">
      {isWide ? (
        <Layout.Sider className="shell-sider" width={208} theme="light">
          {menu}
        </Layout.Sider>
      ) : (
        <Drawer placement="left" size={260} open={isMenuOpen} onClose={() => setMenuOpen(false)} title="菜单">
          {menu}
        </Drawer>
      )}
      <Layout>
        {installation.kind === 'rehearsal' && <RehearsalBar />}
        <Layout.Header className="shell-header">
          <Flex justify="space-between" align="center" gap={12}>
            {isWide ? (
              <span />
            ) : (
              <Button icon={<MenuOutlined />} aria-label="菜单" onClick={() => setMenuOpen(true)} />
            )}
            <WhoAmI installation={installation} />
          </Flex>
        </Layout.Header>
        <Layout.Content className="shell-content">
          <SilentPointDialog>
            <Pages />
          </SilentPointDialog>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
