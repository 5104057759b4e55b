import type { OpenCounty } from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import { ConfigProvider, Empty, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { Progress } from './progress.tsx';
import { SelfRegistrationForm } from './self-registration-form.tsx';

const LARGE = { token: { fontSize: 18, controlHeight: 48 } };

/** 自行登记, for everybody, without signing in, in large print: one's own details, a receipt, and what has become of it. */
export function PublicSelfRegistration() {
  const read = useRead<OpenCounty[]>('/api/public/self-registration');
  const [tab, setTab] = useState('form');
  return (
    <ConfigProvider theme={LARGE}>
      <main className="public-page">
        <Typography.Title level={1} style={{ fontSize: 30 }}>
          选民自行登记
        </Typography.Title>
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'form',
              label: '我要登记',
              children: (
                <Loaded read={read}>
                  {(counties) =>
                    counties.length === 0 ? (
                      <Empty description="现在没有办理自行登记的地方。请向乡镇、街道选举办公室询问。" />
                    ) : (
                      <SelfRegistrationForm counties={counties} onAsk={() => setTab('progress')} />
                    )
                  }
                </Loaded>
              ),
            },
            { key: 'progress', label: '查进展', children: <Progress /> },
          ]}
        />
      </main>
    </ConfigProvider>
  );
}
