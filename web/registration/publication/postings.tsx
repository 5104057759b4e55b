import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type {
  PostingRow,
  RollPostings,
} from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import { Alert, Card, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useToday } from '../../api/use-installation.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Explained } from '../../widgets/explained.tsx';
import type { ShownReason } from '../../widgets/reasons.tsx';
import { PostingForm } from './posting-form.tsx';
import { PostingPhoto } from './posting-photo.tsx';
import { WithdrawPosting } from './withdraw-posting.tsx';

/** 名单的张贴: where it hangs, and the day that the periods of voters run from. */
export function Postings(props: { constituency: ConstituencyRow; roll: RollPostings }) {
  const { constituency, roll } = props;
  const [isRecording, setRecording] = useState(false);
  const [withdrawn, setWithdrawn] = useState<PostingRow>();
  const today = useToday() ?? '';
  const state = { constituency: constituency.stage };
  const standing = roll.postings.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <Card
      size="small"
      title={`名单的张贴（${new Set(standing.map(({ place }) => place)).size} 处）`}
      extra={
        <ActButton
          act="record-roll-posting"
          size="small"
          type="primary"
          state={state}
          onClick={() => setRecording(true)}
        />
      }
    >
      <Flex vertical gap={12}>
        <PublicationDay roll={roll} isPosted={standing.length > 0} />
        <Table<PostingRow>
          size="small"
          rowKey="id"
          dataSource={[...roll.postings]}
          scroll={{ x: 720 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: '还没有登记张贴。贴出以后按“登记名单张贴”，一处一次。' }}
          columns={[
            {
              title: '地点',
              dataIndex: 'place',
              sorter: (a, b) => a.place.localeCompare(b.place, 'zh'),
              render: (place: string, row) => <Place row={row}>{place}</Place>,
            },
            {
              title: '张贴',
              width: 150,
              sorter: (a, b) => momentOf(a).localeCompare(momentOf(b)),
              render: (_, row) => momentOf(row),
            },
            { title: '张贴人', dataIndex: 'postedBy', width: 110 },
            { title: '照片', width: 130, render: (_, row) => <PostingPhoto posting={row} /> },
            {
              title: '',
              width: 90,
              render: (_, row) =>
                row.withdrawnOn === null && (
                  <ActButton
                    act="withdraw-roll-posting"
                    size="small"
                    state={state}
                    aria-label={`撤销张贴登记：${row.place}`}
                    onClick={() => setWithdrawn(row)}
                  >
                    撤销
                  </ActButton>
                ),
            },
          ]}
        />
        <Frozen roll={roll} />
      </Flex>
      {isRecording && (
        <PostingForm constituency={constituency.id} today={today} onClose={() => setRecording(false)} />
      )}
      {withdrawn && <WithdrawPosting posting={withdrawn} onClose={() => setWithdrawn(undefined)} />}
    </Card>
  );
}

function momentOf({ postedOn, postedAt }: PostingRow): string {
  return `${postedOn} ${postedAt}`;
}

function Place({ row, children }: { row: PostingRow; children: string }) {
  if (row.withdrawnOn === null) return children;
  return (
    <>
      <del>{children}</del> <Tag>已撤销</Tag>
      <div className="shell-subtitle">
        {row.withdrawnOn}：{row.withdrawnReason}
      </div>
    </>
  );
}

function PublicationDay({ roll, isPosted }: { roll: RollPostings; isPosted: boolean }) {
  const { publishedOn, countedFrom, isInTime, objectUntil, open } = roll;
  const reasons = roll.reasons as readonly ShownReason[];
  if (!isPosted)
    return (
      <Alert
        type="warning"
        showIcon
        title={`名单 ${publishedOn} 公布，还没有登记张贴。登记以前，申诉的期限暂从公布的 ${publishedOn} 起算。`}
      />
    );
  return (
    <Alert
      type={isInTime ? 'success' : 'error'}
      showIcon
      title={
        <span>
          以{' '}
          <Explained title="公布之日" reasons={reasons} danger={!isInTime}>
            {countedFrom}
          </Explained>{' '}
          为公布之日{isInTime ? '' : '，迟于法定期限'}
          {objectUntil !== null && `；${objectUntil} 以前可以申诉`}。
        </span>
      }
      description={
        open.length > 0
          ? `其中法律没有写明、还没有人决定的：${open.map((id) => PARAMETER_TEXTS[id as ParameterId].title).join('、')}，暂按建议的办法推算。`
          : undefined
      }
    />
  );
}

/** 封存: what makes a changed roll known, and where an outsider finds it. */
function Frozen({ roll: { seal, place } }: { roll: RollPostings }) {
  return (
    <div className="shell-subtitle">
      公布的名单已经封存，更正逐件接在后面。名单的 SHA-256：
      <Typography.Text code copyable style={{ fontSize: 12, wordBreak: 'break-all' }}>
        {seal}
      </Typography.Text>
      {place
        ? `选务日志第 ${place.position} 条，检查点 ${place.checkpointLength} 条，公钥指纹 ${place.keyFingerprint}。`
        : '正在编入选务日志。'}
    </div>
  );
}
