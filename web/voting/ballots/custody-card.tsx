import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type {
  BoxCustodyView,
  RecordedStep,
} from '@xuanwu/server/phases/voting/ballots/box-custody.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Button, Card, Drawer, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { CustodyForm } from './custody-form.tsx';
import { DecideCustody } from './decide-custody.tsx';

const CUSTODY_STEPS: Readonly<Record<RecordedStep['step'], string>> = {
  'shown-empty': '当众验空并加封',
  'handed-over': '移交',
  'slot-sealed': '密封投票口',
  opened: '共同开箱',
  decided: '选举委员会决定',
};

/** 票箱交接: every step of the box on its day, and what still keeps it shut. */
export function CustodyCard({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const read = useRead<BoxCustodyView>(`/api/polling-places/${place.id}/box-custody?day=${electionDay}`);
  const [form, setForm] = useState<'step' | 'decision'>();
  const close = () => setForm(undefined);
  return (
    <Loaded read={read}>
      {(custody) => (
        <Flex vertical gap={12}>
          <Standing place={place} custody={custody} />
          <Flex gap={8} wrap>
            <ActButton act="record-box-custody" type="primary" onClick={() => setForm('step')} />
            {!custody.mayBeOpened && custody.steps.length > 0 && (
              <ActButton act="decide-box-custody" onClick={() => setForm('decision')} />
            )}
          </Flex>
          <Table
            size="small"
            rowKey="number"
            dataSource={custody.steps}
            pagination={false}
            scroll={{ x: 560 }}
            locale={{ emptyText: '还没有登记。投票开始以前当众验空并加封，从这一步记起。' }}
            columns={[
              { title: '时间', dataIndex: 'at', width: 70 },
              { title: '事项', width: 140, render: (_, { done }) => CUSTODY_STEPS[done.step] },
              { title: '情况', render: (_, { done }) => said(done) },
              { title: '登记人', dataIndex: 'by', width: 100 },
            ]}
          />
          <Drawer
            title={form === 'decision' ? '决定交接不完整的票箱' : '登记票箱交接'}
            size={480}
            destroyOnHidden
            open={form !== undefined}
            onClose={close}
          >
            {form === 'step' && <CustodyForm place={place} electionDay={electionDay} onDone={close} />}
            {form === 'decision' && <DecideCustody place={place} electionDay={electionDay} onDone={close} />}
          </Drawer>
        </Flex>
      )}
    </Loaded>
  );
}

function Standing({ place, custody }: { place: PollingPlaceRow; custody: BoxCustodyView }) {
  const [showsAll, setShowsAll] = useState(false);
  const { steps, reasons, mayBeOpened } = custody;
  const broken = reasons.filter(({ holds }) => !holds);
  if (steps.length === 0 && place.kind !== 'mobile-box') {
    return (
      <Alert
        type="info"
        showIcon
        title="票箱一直在选民视线内的投票站，交接可以只记在纸上；一旦在这里登记，就要登记完整才能开箱。"
      />
    );
  }
  return (
    <Card
      size="small"
      title={
        <span className={mayBeOpened ? 'holds' : 'fails'}>
          {mayBeOpened ? <CheckCircleFilled /> : <CloseCircleFilled />}{' '}
          {mayBeOpened
            ? broken.length === 0
              ? '交接完整，可以清点'
              : '交接不完整，已经决定可以清点'
            : `还不能清点：${broken.length} 项不成立`}
        </span>
      }
      extra={
        <Button size="small" type="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? '只看不成立的' : '全部条件'}
        </Button>
      }
    >
      {(showsAll ? reasons : broken).length > 0 ? (
        <Reasons reasons={showsAll ? reasons : broken} />
      ) : (
        <Typography.Text type="secondary">每一步都对得上。</Typography.Text>
      )}
    </Card>
  );
}

function said(done: RecordedStep): string {
  switch (done.step) {
    case 'shown-empty':
      return `封签 ${done.seal}；监票人 ${done.scrutineers.join('、')}；在场选民 ${done.voters} 人`;
    case 'handed-over':
      return `${done.from} 交 ${done.to}，在${done.where}；封签 ${done.seal}${done.isIntact ? '完好' : '破损'}`;
    case 'slot-sealed':
      return `投票口封签 ${done.seal}；监票人 ${done.scrutineers.join('、')}${done.signatures === null ? '' : `；签名 ${done.signatures} 人`}`;
    case 'opened':
      return `封签 ${done.seal}${done.isIntact ? '完好' : '破损'}；开箱人 ${done.openers.join('、')}`;
    case 'decided':
      return `${done.finding}（${done.meeting.minute}，到会 ${done.meeting.present} 人，同意 ${done.meeting.inFavour} 人）`;
  }
}
