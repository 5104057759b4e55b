import { CheckCircleFilled, CloseCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { Card, Collapse, Flex, Typography } from 'antd';
import { Reasons } from '../widgets/reasons.tsx';
import type { Decision } from './decisions.ts';

const TONES = {
  good: { icon: <CheckCircleFilled />, className: 'holds' },
  bad: { icon: <CloseCircleFilled />, className: 'fails' },
  neutral: { icon: <InfoCircleOutlined />, className: '' },
} as const;

/** 逐条依据: each step of the decision in words; pressed, its arithmetic. */
export function DecisionsCard({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <Card size="small" title="怎样得出的结果：依据和算式" styles={{ body: { padding: 0 } }}>
      <Collapse
        bordered={false}
        ghost
        items={decisions.map((decision, index) => ({
          key: decision.rule,
          label: <Step decision={decision} number={index + 1} />,
          children: <Reasons reasons={decision.reasons} />,
        }))}
      />
    </Card>
  );
}

function Step({ decision, number }: { decision: Decision; number: number }) {
  const { title, article, finding, tone } = decision;
  const { icon, className } = TONES[tone];
  return (
    <Flex vertical gap={2}>
      <Flex justify="space-between" gap={8} wrap>
        <Typography.Text strong>
          {number}. {title}
        </Typography.Text>
        <Typography.Text type="secondary">{article}</Typography.Text>
      </Flex>
      <span className={className}>
        {icon} {finding}
      </span>
    </Flex>
  );
}
