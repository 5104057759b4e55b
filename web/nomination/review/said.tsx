import type { GivenOpinion } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { Button, Flex, Typography } from 'antd';
import { downloadFile } from '../../api/download-file.ts';
import { written } from '../../widgets/words.ts';
import { documentOf, saidIn } from './review-words.ts';

/** 答复, the last one first; what was said before and corrected is struck through and still there. */
export function Said({ opinions }: { opinions: readonly GivenOpinion[] }) {
  return (
    <Flex vertical gap={4}>
      {opinions.map((opinion, index) => (
        <div key={opinion.id}>
          <Typography.Text delete={index > 0} type={opinion.ground === null ? 'secondary' : 'danger'}>
            {saidIn(opinion)}
          </Typography.Text>
          <div className="shell-subtitle">
            {documentOf(opinion)}
            {opinion.hasFile && (
              <Button
                type="link"
                size="small"
                onClick={() => void downloadFile(`/api/review-opinions/${opinion.id}/document`, '证明文书')}
              >
                打开
              </Button>
            )}
            {opinion.ground === null ? '' : '，答复于 '}
            {written(opinion.givenAt)}
            {index > 0 && '（已更正）'}
          </div>
        </div>
      ))}
    </Flex>
  );
}
