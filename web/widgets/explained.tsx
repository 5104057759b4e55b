import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { Reasons, type ShownReason } from './reasons.tsx';

/** A number that the law cares about: pressed, it shows the rule in a sentence, its article and arithmetic. */
export function Explained(props: {
  /** What the number is, for those who hear the page. */
  title: string;
  reasons: readonly ShownReason[];
  danger?: boolean;
  children: ReactNode;
}) {
  const { title, reasons, danger = false, children } = props;
  return (
    <Popover
      trigger="click"
      classNames={{ root: 'explanation-bubble' }}
      title={title}
      content={
        <div className="explanation">
          <Reasons reasons={reasons} />
        </div>
      }
    >
      <Button type="link" size="small" danger={danger} className="explained" title={`${title}：看依据和算式`}>
        {children}
      </Button>
    </Popover>
  );
}
