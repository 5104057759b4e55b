import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { Card, Descriptions } from 'antd';
import { Explained } from '../widgets/explained.tsx';
import type { Meeting } from '../widgets/meeting-fields.tsx';

/** 选举委员会确认结果的会议. */
export function CommitteeMeeting(props: {
  meeting: Meeting;
  cause: string | null;
  declaredVoid: boolean;
  electionDay: string;
}) {
  const { meeting, cause, declaredVoid, electionDay } = props;
  const { heldOn, minute, present, inFavour } = meeting;
  return (
    <Card size="small" title={declaredVoid ? '选举委员会宣布无效' : '选举委员会确认'}>
      <Descriptions
        size="small"
        column={1}
        items={[
          { label: '会议日期', children: heldOn },
          { label: '会议纪要', children: minute },
          {
            label: '表决',
            children: (
              <Explained title="选举委员会的表决" reasons={[committeeDecides(meeting, electionDay)]}>
                {`出席 ${present} 人，赞成 ${inFavour} 人`}
              </Explained>
            ),
          },
          ...(cause === null ? [] : [{ label: '原因', children: cause }]),
        ]}
      />
    </Card>
  );
}
