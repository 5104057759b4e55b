import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Collapse } from 'antd';
import { Findings } from '../preparation/findings.tsx';

/** 工作方案的疑点: open while the plan is prepared, then one line that can be opened. */
export function FoldedFindings({ findings, isOpen }: { findings: Home['findings']; isOpen: boolean }) {
  if (findings.length === 0) return null;
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length;
  return (
    <Collapse
      defaultActiveKey={isOpen ? ['findings'] : []}
      items={[
        {
          key: 'findings',
          label: `工作方案的疑点：${wrong} 处与法律不符，${findings.length - wrong} 处提醒和说明`,
          children: <Findings findings={findings} />,
        },
      ]}
    />
  );
}
