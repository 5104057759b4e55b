import { Drawer } from 'antd';
import type { ReactNode } from 'react';

/** A drawer at the right, open while it has a title. */
export function Side(props: {
  title: string | undefined;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, wide = false, onClose, children } = props;
  return (
    <Drawer
      title={title}
      size={wide ? 860 : 480}
      destroyOnHidden
      open={title !== undefined}
      onClose={onClose}
    >
      {children}
    </Drawer>
  );
}
