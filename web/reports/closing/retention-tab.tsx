import type {
  DeletionClock,
  KeptBallotsRow,
  RetentionView,
} from '@xuanwu/server/reports/closed-cycle/retention.schema.ts';
import { Card, Empty, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { Explained } from '../../widgets/explained.tsx';
import { grouped } from '../../widgets/words.ts';
import { Side } from '../office-work/side.tsx';
import { DecideDestructionForm, RecordDestructionForm } from './destruction-forms.tsx';

type Opened = { readonly form: 'decide' | 'record'; readonly row: KeptBallotsRow };

/** 保存期限和销毁: every clock of the cycle: what, until when, by which rule, done or not. */
export function RetentionTab({ view }: { view: RetentionView }) {
  const { ballots, retention, clocks, today } = view;
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Flex vertical gap={12}>
      <Card size="small" title="选票">
        <Typography.Paragraph>
          规定的选票保存期限：{retention.text}。
          {!retention.isDecided && (
            <>
              这是没有规定时的建议，还没有决定，可以在<Link to="/law">法律适用</Link>里决定。
            </>
          )}
        </Typography.Paragraph>
        <Table<KeptBallotsRow>
          size="small"
          rowKey="election"
          dataSource={ballots}
          scroll={{ x: 900 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty description="还没有各级选举。" /> }}
          columns={[
            {
              title: '选举',
              render: (_, { name, electionDay }) => (
                <>
                  {name}
                  <div className="shell-subtitle">选举日 {electionDay}</div>
                </>
              ),
            },
            {
              title: '封存',
              width: 150,
              render: (_, { packages, unsealed }) => (
                <>
                  {packages === 0 ? '没有' : `${grouped(packages)} 包`}
                  {unsealed > 0 && <div className="shell-subtitle">{unsealed} 次投票未封存</div>}
                </>
              ),
            },
            { title: '可以销毁', width: 190, render: (_, row) => <From row={row} /> },
            { title: '决定和销毁', render: (_, row) => <Decided row={row} /> },
            {
              title: '',
              width: 130,
              render: (_, row) => <Next row={row} today={today} onOpen={setOpened} />,
            },
          ]}
        />
      </Card>
      <Card size="small" title="到期删除的个人信息">
        <Table<DeletionClock>
          size="small"
          rowKey="kind"
          dataSource={clocks}
          scroll={{ x: 900 }}
          pagination={false}
          columns={[
            { title: '内容', width: 200, render: (_, { kind }) => CLOCKS[kind].title },
            {
              title: '什么时候删除',
              render: (_, { kind, dueOn, left }) => (
                <>
                  {CLOCKS[kind].when}
                  {dueOn !== null && left > 0 && `（${dueOn}）`}
                </>
              ),
            },
            { title: '依据', width: 240, render: (_, { kind }) => CLOCKS[kind].ground },
            { title: '现存', width: 100, align: 'right', render: (_, { left }) => grouped(left) },
            { title: '情况', width: 150, render: (_, clock) => <Clock clock={clock} today={today} /> },
            {
              title: '',
              width: 110,
              render: (_, { kind, left }) =>
                left > 0 && <Link to={CLOCKS[kind].path}>{CLOCKS[kind].page}</Link>,
            },
          ]}
        />
      </Card>
      <Side
        title={
          opened && `${opened.form === 'decide' ? '决定销毁选票' : '登记选票已经销毁'}：${opened.row.name}`
        }
        onClose={close}
      >
        {opened?.form === 'decide' && <DecideDestructionForm row={opened.row} today={today} onDone={close} />}
        {opened?.form === 'record' && <RecordDestructionForm row={opened.row} today={today} onDone={close} />}
      </Side>
    </Flex>
  );
}

/** Nothing was voted on there: nothing is kept. */
const hasNothing = ({ packages, unsealed }: KeptBallotsRow) => packages === 0 && unsealed === 0;

function From({ row }: { row: KeptBallotsRow }) {
  const { from, reasons } = row;
  if (hasNothing(row)) return '—';
  return (
    <Explained title="选票从哪一天起可以销毁" reasons={reasons}>
      {from === null ? '还不能定' : `${from} 起`}
    </Explained>
  );
}

function Decided({ row }: { row: KeptBallotsRow }) {
  const { destruction } = row;
  if (hasNothing(row)) return '—';
  if (!destruction) return <Tag>未决定</Tag>;
  const { document, destroyOn, destroyedOn, method } = destruction;
  return (
    <>
      {destroyedOn === null ? `定于 ${destroyOn} 销毁` : `${destroyedOn} 已销毁（${method}）`}
      <div className="shell-subtitle">{`${document}，监销人：${destruction.supervisors.join('、')}`}</div>
    </>
  );
}

function Next(props: { row: KeptBallotsRow; today: string; onOpen: (opened: Opened) => void }) {
  const { row, today, onOpen } = props;
  const { destruction } = row;
  if (destruction?.destroyedOn || hasNothing(row)) return null;
  if (destruction)
    return (
      <ActButton
        act="record-ballot-destruction"
        size="small"
        {...(destruction.destroyOn > today && {
          unless: `定于 ${destruction.destroyOn} 销毁，到那一天才能登记`,
        })}
        aria-label={`登记销毁：${row.name}`}
        onClick={() => onOpen({ form: 'record', row })}
      >
        登记销毁
      </ActButton>
    );
  return (
    <ActButton
      act="decide-ballot-destruction"
      size="small"
      {...whyNotYet(row)}
      aria-label={`决定销毁：${row.name}`}
      onClick={() => onOpen({ form: 'decide', row })}
    >
      决定销毁
    </ActButton>
  );
}

function whyNotYet({ from, unsealed }: KeptBallotsRow): { readonly unless?: string } {
  if (unsealed > 0) return { unless: `还有 ${grouped(unsealed)} 次投票没有封存选票` };
  return from === null ? { unless: '还不能定从哪一天起可以销毁' } : {};
}

const CLOCKS: Readonly<
  Record<DeletionClock['kind'], { title: string; when: string; ground: string; path: string; page: string }>
> = {
  'check-ins': {
    title: '谁领了选票',
    when: '结果公告、没有人再提出异议以后，由两人逐次删除',
    ground: '个人信息保护法第四十七条',
    path: '/results',
    page: '选举结果',
  },
  opinions: {
    title: '联审意见',
    when: '对正式名单的异议期满的次日，由系统自动删除',
    ground: '个人信息保护法第十九条、第四十七条',
    path: '/review',
    page: '联审',
  },
  prints: {
    title: '批量生成的名单和选民证',
    when: '提交时定的日期的次日，由系统自动删除',
    ground: '个人信息保护法第十九条',
    path: '/documents',
    page: '文书',
  },
  requests: {
    title: '须两人办理的申请写的内容',
    when: '复核的次日，由系统自动删除；到期（没有另行决定的，三十日）没有复核的，申请退回，内容删除',
    ground: '个人信息保护法第十九条',
    path: '/pending',
    page: '待复核',
  },
  devices: {
    title: '设备上的登记册和选民名单',
    when: '交回的时候抹去；丢失的由两人报失',
    ground: '个人信息保护法第四十七条',
    path: '/places',
    page: '投票场所',
  },
};

function Clock({ clock: { left, deleted, dueOn }, today }: { clock: DeletionClock; today: string }) {
  if (left === 0) return <Tag color="green">{deleted > 0 ? '已删除' : '没有'}</Tag>;
  return dueOn !== null && dueOn < today ? <Tag color="red">已到期</Tag> : <Tag color="gold">还没有删除</Tag>;
}
