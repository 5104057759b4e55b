import type { WordingView } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Button, Card, Flex, Tag, Typography } from 'antd';

/** 可以用的字段: pressed, it is written where the cursor stands. */
export function FieldPanel(props: { fields: WordingView['fields']; onInsert: (words: string) => void }) {
  const { fields, onInsert } = props;
  return (
    <Card size="small" title="可以用的字段（点一下写到光标处）">
      <Flex vertical gap={6}>
        {fields.map(({ name, written, about, sample, requiredBy }) => (
          <div key={name}>
            <Button
              size="small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(written)}
            >
              {written}
            </Button>{' '}
            {requiredBy !== null && <Tag color="red">{`必须写明：${requiredBy}`}</Tag>}
            <Typography.Text type="secondary">{`${about}。如：${sample}`}</Typography.Text>
          </div>
        ))}
      </Flex>
    </Card>
  );
}
