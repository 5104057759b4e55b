import { type RecheckedStep, type RecheckRuling } from '@xuanwu/rules/recheck-election-day.ts';
import { Alert, Collapse, Flex, Table } from 'antd';
import { STATUSES } from './timetable.tsx';

/** 复核: everything published under the new day, whose right changes, what is published anew and which last days move. */
export function ElectionDayRecheck({ recheck }: { recheck: RecheckRuling }) {
  const { publications, findings } = recheck;
  return (
    <Flex vertical gap={12}>
      <Verdict recheck={recheck} />
      {findings.map(({ text }) => (
        <Alert key={text} type="warning" showIcon title={text} />
      ))}
      {publications.length > 0 && <Publications publications={publications} />}
      {recheck.permitted && <ToBeDone recheck={recheck} />}
    </Flex>
  );
}

/** 变更以后要办的. */
function ToBeDone({ recheck }: { recheck: RecheckRuling }) {
  const { rights, publishAnew, deadlines } = recheck;
  return (
    <Collapse
      size="small"
      defaultActiveKey={['anew', 'rights']}
      items={[
        panel(
          'anew',
          '要公布的',
          publishAnew.map(({ name, text }) => `${name}：${text}`),
        ),
        panel(
          'rights',
          '选举权利的变化',
          rights.map(({ text, article }) => `${text}（${article}）`),
        ),
        panel(
          'deadlines',
          '随之移动的期限',
          deadlines.map(
            ({ name, was, now, runsAgain }) =>
              `${name}：${was} → ${now}${runsAgain ? '（已经过去的期限重新开始）' : ''}`,
          ),
        ),
      ]}
    />
  );
}

function panel(key: string, title: string, lines: readonly string[]) {
  return {
    key,
    label: `${title}（${lines.length}）`,
    children: (
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  };
}

function Verdict({ recheck }: { recheck: RecheckRuling }) {
  const { permitted, publications, reasons } = recheck;
  const late = publications.filter(({ now }) => now === 'late').length;
  const doubtful = publications.filter(({ now }) => now === 'warn').length;
  if (!permitted) {
    const isPast = reasons.some(({ rule, holds }) => rule === 'ec-power' && !holds);
    const why = isPast ? '新的选举日须在今天以后。' : `按新的选举日，已经公布的有 ${late} 项迟了。`;
    return <Alert type="error" showIcon title={`依法不能变更：${why}`} />;
  }
  if (publications.length === 0)
    return <Alert type="success" showIcon title="还没有公布任何名单，可以变更。" />;
  return doubtful > 0 ? (
    <Alert
      type="warning"
      showIcon
      title={`可以变更；已经公布的有 ${doubtful} 项只合“以前”的一种算法，另一种算法算迟一日。`}
    />
  ) : (
    <Alert type="success" showIcon title="可以变更：已经公布的名单按新的选举日都不迟。" />
  );
}

function Publications({ publications }: { publications: readonly RecheckedStep[] }) {
  return (
    <Table<RecheckedStep>
      size="small"
      pagination={publications.length > 8 ? { pageSize: 8 } : false}
      rowKey={({ rule, day }) => `${rule} ${day}`}
      dataSource={[...publications]}
      scroll={{ x: 560 }}
      columns={[
        {
          title: '已经公布',
          dataIndex: 'name',
          render: (name: string, { where }) => (
            <>
              {name}
              <div className="shell-subtitle">{where}</div>
            </>
          ),
        },
        { title: '公布日期', dataIndex: 'day', className: 'one-line' },
        { title: '改后最迟', dataIndex: 'latest', className: 'one-line' },
        {
          title: '原来',
          dataIndex: 'before',
          className: 'one-line',
          render: (status: RecheckedStep['before']) => <Status status={status} />,
        },
        {
          title: '改后',
          dataIndex: 'now',
          className: 'one-line',
          render: (status: RecheckedStep['now']) => <Status status={status} />,
        },
      ]}
    />
  );
}

function Status({ status }: { status: RecheckedStep['now'] }) {
  return (
    <span>
      {STATUSES[status].icon} {STATUSES[status].word}
    </span>
  );
}
