import { Button, Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import { inGroups } from '../../widgets/in-groups.ts';

/** What a code opens, as the screen calls it, and on what. */
export type Opened = '手机上的登记册' | '设备上的离线登记包';

/** 随身口令, shown once. The device does not keep it. */
export function CodeShown(props: {
  code: string;
  opens: Opened;
  begin: string;
  onDone: () => Promise<void>;
}) {
  const { code, opens, begin, onDone } = props;
  const device = opens.slice(0, 2);
  const [isNoted, setNoted] = useState(false);
  return (
    <Flex vertical gap={16}>
      <Typography.Title level={2} style={{ margin: 0 }}>
        随身口令
      </Typography.Title>
      <p className="public-code" aria-label="随身口令">
        {inGroups(code)}
      </p>
      <Typography.Paragraph style={{ margin: 0 }}>
        打开{opens}要用它。请抄在工作证或者笔记本上，和{device}分开放；
        <strong>不要存在{device}里，不要拍照</strong>。{device}
        丢了，没有口令的人什么也看不到。口令只显示这一次；忘了，可以联网重新取。
      </Typography.Paragraph>
      <Checkbox checked={isNoted} onChange={({ target }) => setNoted(target.checked)}>
        已经抄好
      </Checkbox>
      <Button type="primary" size="large" block disabled={!isNoted} onClick={() => void onDone()}>
        {begin}
      </Button>
    </Flex>
  );
}
