import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { Transfers as Read } from '@xuanwu/server/phases/registration/transfer.schema.ts';
import { Drawer, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { IssuedCertificates } from './issued-certificates.tsx';
import { ReceivedCertificates } from './received-certificates.tsx';
import { RegisterByCertificate } from './register-by-certificate.tsx';

/** 选民资格转移: certificates that this office issues, and those that are brought here. */
export function Transfers({ cycle }: { cycle: NonNullable<Home['cycle']> }) {
  const read = useRead<Read>('/api/transfers');
  const [isRegistering, setRegistering] = useState(false);
  return (
    <Loaded read={read}>
      {({ issued, received, counties }) => (
        <Flex vertical gap={12}>
          <Tabs
            size="small"
            tabBarExtraContent={
              <ActButton
                act="register-by-certificate"
                type="primary"
                state={{ cycle: cycle.stage }}
                onClick={() => setRegistering(true)}
              />
            }
            items={[
              {
                key: 'issued',
                label: `本地开具的（${issued.length}）`,
                children: <IssuedCertificates rows={issued} />,
              },
              {
                key: 'received',
                label: `外地转来的（${received.length}）`,
                children: <ReceivedCertificates rows={received} />,
              },
            ]}
          />
          <Drawer
            title="凭选民资格证明登记"
            open={isRegistering}
            onClose={() => setRegistering(false)}
            size={520}
            destroyOnHidden
          >
            <RegisterByCertificate cycle={cycle} counties={counties} onClose={() => setRegistering(false)} />
          </Drawer>
        </Flex>
      )}
    </Loaded>
  );
}
