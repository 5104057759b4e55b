import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { Reasons } from './reasons.tsx';

interface Reason {
  readonly rule: string;
  /** Where it is no rule of the law. */
  readonly title?: string;
  readonly article: string;
  readonly test: string;
  readonly holds: boolean;
}

/** A number that the law cares about: pressed, it shows rule, article and arithmetic. */
export function Explained(props: {
  /** What the number is, for those who hear the page. */
  title: string;
  reasons: readonly Reason[];
  danger?: boolean;
  children: ReactNode;
}) {
  const { title, reasons, danger = false, children } = props;
  const titled = reasons.map((reason) => ({
    ...reason,
    title: reason.title ?? RULE_TITLES[reason.rule as RuleId] ?? '',
  }));
  return (
    <Popover
      trigger="click"
      title={title}
      content={
        <div className="explanation">
          <Reasons reasons={titled} />
        </div>
      }
    >
      <Button type="link" size="small" danger={danger} className="explained" title={`${title}：看依据和算式`}>
        {children}
      </Button>
    </Popover>
  );
}
