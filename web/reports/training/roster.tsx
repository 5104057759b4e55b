import type { RosterRow, StaffRoster } from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Button, Empty, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { ParticularsModal } from './particulars-modal.tsx';
import { RosterCounts } from './roster-counts.tsx';
import { PARTY, SEXES } from './words.ts';

/** 工作人员名册, and the figures of it. */
export function Roster() {
  const read = useRead<StaffRoster>('/api/staff-roster');
  return <Loaded read={read}>{(roster) => <List roster={roster} />}</Loaded>;
}

const keyOf = ({ holder, name, role }: RosterRow) => `${holder} ${name} ${role}`;

function List({ roster: { cycle, rows, figures } }: { roster: StaffRoster }) {
  const [text, setText] = useState('');
  const [area, setArea] = useFilter('area');
  const [role, setRole] = useFilter('role');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isEditing, setEditing] = useState(false);
  const shown = rows.filter(
    (row) =>
      (area === '' || row.area === area) &&
      (role === '' || row.role === role) &&
      `${row.name} ${row.holderName}`.includes(text.trim()),
  );
  const chosen = rows.filter((row) => selected.includes(keyOf(row)));
  return (
    <Flex vertical gap={12}>
      <RosterCounts figures={figures} />
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找工作人员"
          placeholder="姓名、机构或者场所"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice
          label="乡镇"
          titles={Object.fromEntries(rows.map((row) => [row.area, row.areaName]))}
          value={area}
          onChange={setArea}
        />
        <Choice
          label="职务"
          titles={Object.fromEntries(rows.map((row) => [row.role, row.role]))}
          value={role}
          onChange={setRole}
        />
        <Button
          disabled={shown.length === 0}
          onClick={() => downloadTable('工作人员名册.csv', EXPORT, shown)}
        >
          导出表格
        </Button>
        <ActButton
          act="record-staff-particulars"
          disabled={chosen.length === 0}
          onClick={() => setEditing(true)}
        >
          {chosen.length === 0 ? '登记性别和党员' : `登记性别和党员（${chosen.length} 人）`}
        </ActButton>
      </Flex>
      <Table<RosterRow>
        size="small"
        rowKey={keyOf}
        dataSource={shown}
        scroll={{ x: 760 }}
        rowSelection={{
          selectedRowKeys: [...selected],
          preserveSelectedRowKeys: true,
          onChange: (keys) => setSelected(keys.map(String)),
        }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 人次` }}
        locale={{ emptyText: <Empty description="还没有成立选举机构，也没有确定投票场所的工作人员。" /> }}
        columns={[
          { title: '乡镇', dataIndex: 'areaName', width: 120 },
          { title: '机构或者场所', dataIndex: 'holderName' },
          { title: '姓名', dataIndex: 'name', width: 110 },
          { title: '职务', dataIndex: 'role', width: 190 },
          { title: '性别', width: 80, render: (_, { sex }) => (sex === null ? '未填' : SEXES[sex]) },
          {
            title: '党员',
            width: 80,
            render: (_, { party }) => (party === null ? '未填' : PARTY[party ? 'yes' : 'no']),
          },
        ]}
      />
      {isEditing && (
        <ParticularsModal
          cycle={cycle}
          people={chosen}
          onClose={(isDone) => {
            setEditing(false);
            if (isDone) setSelected([]);
          }}
        />
      )}
    </Flex>
  );
}

const EXPORT: readonly [string, (row: RosterRow) => string][] = [
  ['乡镇', ({ areaName }) => areaName],
  ['机构或者场所', ({ holderName }) => holderName],
  ['姓名', ({ name }) => name],
  ['职务', ({ role }) => role],
  ['性别', ({ sex }) => (sex === null ? '' : SEXES[sex])],
  ['党员', ({ party }) => (party === null ? '' : PARTY[party ? 'yes' : 'no'])],
];
