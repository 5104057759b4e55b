import { CheckCircleFilled, CloseCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { Card, Collapse, Flex, Typography } from 'antd';
import { Arithmetic } from '../widgets/arithmetic.tsx';
import { Reasons } from '../widgets/reasons.tsx';
import { Sentence } from '../widgets/sentence.tsx';
import type { Decision } from '../voting/counting/decisions.ts';

const TONES = {
  good: { icon: <CheckCircleFilled />, className: 'holds' },
  bad: { icon: <CloseCircleFilled />, className: 'fails' },
  neutral: { icon: <InfoCircleOutlined />, className: '' },
} as const;

/** 逐条依据: each step of the decision in words, with its arithmetic; where it is one a person, they are behind a press. */
export function DecisionsCard({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <Card size="small" title="怎样得出的结果：依据和算式">
      <Flex vertical gap={16}>
        {decisions.map((decision, index) => (
          <Step key={decision.rule} decision={decision} number={index + 1} />
        ))}
      </Flex>
    </Card>
  );
}

function Step({ decision, number }: { decision: Decision; number: number }) {
  const { title, article, finding, tone, reasons } = decision;
  const { icon, className } = TONES[tone];
  const [first, ...others] = reasons;
  return (
    <section>
      <Flex justify="space-between" gap={8} wrap>
        <Typography.Text strong>
          {number}. {title}
        </Typography.Text>
        <Typography.Text type="secondary">{article}</Typography.Text>
      </Flex>
      <div className={className}>
        {icon} <Sentence text={finding} />
      </div>
      {first && others.length === 0 && (
        <Typography.Text type="secondary">
          <Arithmetic test={first.test} />
        </Typography.Text>
      )}
      {others.length > 0 && <EachOfThem decision={decision} />}
    </section>
  );
}

function EachOfThem({ decision: { rule, reasons } }: { decision: Decision }) {
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: rule,
          label: `逐个看算式（${reasons.length} 个）`,
          children: <Reasons reasons={reasons} underRule />,
          styles: { body: { paddingBlock: 0 } },
        },
      ]}
      styles={{ header: { paddingInline: 0 } }}
    />
  );
}
