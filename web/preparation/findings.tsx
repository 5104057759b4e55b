import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Card, Flex } from 'antd';
import { FindingTest } from '../widgets/finding-test.tsx';

const SEVERITIES = {
  wrong: { type: 'error', word: '与法律不符' },
  warning: { type: 'warning', word: '提醒' },
  note: { type: 'info', word: '说明' },
} as const;

/** 疑点, of the work plan where nothing else is said: shown with their arithmetic, never corrected. */
export function Findings(props: { findings: Home['findings']; title?: string }) {
  const { findings, title = '工作方案的疑点' } = props;
  return (
    <Card size="small" title={`${title}（${findings.length}）`}>
      <FindingList findings={findings} />
      {findings.length === 0 && '没有发现疑点。'}
    </Card>
  );
}

/** The same without a card of its own, beside the fields that they are about. */
export function FindingList({ findings }: { findings: Home['findings'] }) {
  return (
    <Flex vertical gap={8}>
      {findings.map((finding) => (
        <Alert
          key={finding.text}
          type={SEVERITIES[finding.severity].type}
          showIcon
          title={`${SEVERITIES[finding.severity].word}：${finding.text}`}
          description={
            <span>
              {finding.article}：<FindingTest finding={finding} />
            </span>
          }
        />
      ))}
    </Flex>
  );
}
