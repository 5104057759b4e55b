import { Button, Tag } from 'antd';
import type { Reach } from './use-reach.ts';

const REACHES: Readonly<Record<Reach, { readonly color: string; readonly text: string }>> = {
  asking: { color: 'default', text: '正在连接' },
  online: { color: 'green', text: '在线' },
  offline: { color: 'orange', text: '没有网络' },
  'signed-out': { color: 'red', text: '要重新登录' },
};

/** 连得上吗, in a word; to sign in again where that is all that is missing. */
export function ReachTag({ reach, onSignIn }: { reach: Reach; onSignIn: () => void }) {
  const { color, text } = REACHES[reach];
  if (reach === 'signed-out')
    return (
      <Button size="small" danger onClick={onSignIn}>
        {text}
      </Button>
    );
  return (
    <Tag color={color} style={{ marginInlineEnd: 0 }}>
      {text}
    </Tag>
  );
}
