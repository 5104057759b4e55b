import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Flex } from 'antd';
import { FindingTest } from '../widgets/finding-test.tsx';

const ABOUT_SEATS = new Set(['seats-above-formula', 'townships-pooled']);

/** 名额的疑点: what in the plan's seats does not agree with the formula. Found and shown, never corrected. */
export function SeatFindings({ findings }: { findings: Home['findings'] }) {
  const own = findings.filter(({ id }) => ABOUT_SEATS.has(id));
  if (own.length === 0) return null;
  return (
    <Flex vertical gap={8}>
      {own.map((finding) => (
        <Alert
          key={finding.test}
          type="warning"
          showIcon
          title={finding.text}
          description={
            <>
              {finding.article}：<FindingTest finding={finding} />
              。名额由决定机关决定，系统照决定记录，不代为改动，并在裁定里写明。
            </>
          }
        />
      ))}
    </Flex>
  );
}
