import type { ConfirmationAnswer } from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import { Alert, Button, Flex } from 'antd';

const TITLES = {
  received: '已收到',
  counted: '已确认，计入联名',
  withdrawn: '已撤回',
  refused: '没有计入',
} as const;

/** 答复: by number the same for everybody, so that nobody learns of another whether he is on the roll. */
export function Told({ answer, onAgain }: { answer: ConfirmationAnswer; onAgain: () => void }) {
  const { finding, reason, article } = answer;
  return (
    <Flex vertical gap={16} role="status">
      <Alert
        type={finding === 'refused' ? 'warning' : 'success'}
        showIcon
        title={TITLES[finding]}
        description={
          reason === null
            ? EXPLAINED[finding]
            : `${reason}（${article ?? ''}）。有疑问的，请向选举办公室询问。`
        }
      />
      <Button block onClick={onAgain}>
        返回
      </Button>
    </Flex>
  );
}

const EXPLAINED: Readonly<Record<ConfirmationAnswer['finding'], string>> = {
  received:
    '您在本选区选民名单上、推荐的人数没有超过应选名额的，确认计入联名，撤回也已生效；没有计入的，选举办公室有记录和原因。为了不让别人打听您是不是选民，这里对所有人的答复都一样。可以凭身份证向选举办公室询问。',
  counted: '结束收集以前，可以用同样的办法撤回。',
  withdrawn: '这次联名不再计入您。结束收集以前，可以重新确认。',
  refused: '',
};
