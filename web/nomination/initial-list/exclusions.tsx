import { EXCLUSION_GROUNDS } from '@xuanwu/rules/exclusion.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Button, Card, Table } from 'antd';
import { downloadTable } from '../../widgets/download-table.ts';
import type { Candidate } from '../words.ts';

interface Excluded extends Candidate {
  readonly excluded: NonNullable<Candidate['excluded']>;
}

/** 不列入名单的决定, for ever: who, on what ground, why, by which meeting. */
export function Exclusions({ nominations }: { nominations: Nominations }) {
  const rows = nominations.candidates.filter(isExcluded);
  if (rows.length === 0) return null;
  return (
    <Card
      size="small"
      title={`不列入名单的决定（${rows.length}）`}
      extra={
        <Button size="small" onClick={() => downloadTable('不列入名单的决定.csv', EXPORT_COLUMNS, rows)}>
          导出表格
        </Button>
      }
    >
      <Table<Excluded>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 860 }}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 100 },
          { title: '法定情形', render: (_, { excluded }) => EXCLUSION_GROUNDS[excluded.ground] },
          { title: '理由', render: (_, { excluded }) => excluded.explanation },
          { title: '证明文书', render: (_, { excluded }) => excluded.document },
          { title: '选举委员会会议', render: (_, row) => meetingOf(row) },
          { title: '决定日期', width: 110, render: (_, { excluded }) => excluded.decidedOn },
          { title: '原公布', width: 110, render: (_, { listedOn }) => listedOn ?? '未公布' },
        ]}
      />
    </Card>
  );
}

function isExcluded(candidate: Candidate): candidate is Excluded {
  return candidate.excluded !== null;
}

function meetingOf({ excluded: { meeting } }: Excluded): string {
  return `${meeting.heldOn}，${meeting.minute}，出席 ${meeting.present} 人，赞成 ${meeting.inFavour} 人`;
}

const EXPORT_COLUMNS: readonly [string, (row: Excluded) => string | number][] = [
  ['姓名', (row) => row.name],
  ['法定情形', (row) => EXCLUSION_GROUNDS[row.excluded.ground]],
  ['理由', (row) => row.excluded.explanation],
  ['证明文书', (row) => row.excluded.document],
  ['选举委员会会议', meetingOf],
  ['决定日期', (row) => row.excluded.decidedOn],
];
