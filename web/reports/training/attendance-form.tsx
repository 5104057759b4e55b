import { POLLING_DUTIES } from '@xuanwu/rules/polling-duties.ts';
import type {
  StaffOfPlace,
  TrainingSession,
} from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Input, Table, Typography } from 'antd';
import { useState } from 'react';
import { ActForm } from '../../widgets/act-form.tsx';
import { CountField } from '../office-work/fields.tsx';
import { staffKey, staffOfPlaces } from './staff-of-places.ts';

/** 登记到训: the number that the sheet has, and who of the staff of places was there. */
export function AttendanceForm(props: {
  session: TrainingSession;
  staff: readonly StaffOfPlace[];
  onDone: () => void;
}) {
  const { session, staff, onDone } = props;
  const [text, setText] = useState('');
  const rows = staffOfPlaces(staff);
  const [selected, setSelected] = useState<readonly string[]>(() =>
    rows.filter(({ sessions }) => sessions.includes(session.id)).map(staffKey),
  );
  const shown = rows.filter((row) => `${row.areaName} ${row.placeName} ${row.name}`.includes(text.trim()));
  return (
    <ActForm<'record-training', { attended: number }>
      act="record-training"
      initial={{ attended: session.attended ?? session.expected }}
      input={({ attended }) => ({
        session: session.id,
        attended,
        staff: rows
          .filter((row) => selected.includes(staffKey(row)))
          .map(({ place, name }) => ({ place, name })),
      })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        {session.heldOn}，{session.areaName}，{session.title}，应到 {session.expected} 人。
      </Typography.Paragraph>
      <CountField name="attended" label="实到" min={0} unit="人" />
      {rows.length > 0 && (
        <>
          <Typography.Paragraph>
            到训的投票场所工作人员（已勾选 {selected.length} 人）。没有勾选的，仍列在“还没有培训的”里。
          </Typography.Paragraph>
          <Input.Search
            aria-label="查找工作人员"
            placeholder="姓名、投票场所或者乡镇"
            allowClear
            style={{ width: 260, marginBottom: 8 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Table<StaffOfPlace>
            size="small"
            rowKey={staffKey}
            style={{ marginBottom: 16 }}
            dataSource={shown}
            pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
            rowSelection={{
              selectedRowKeys: [...selected],
              preserveSelectedRowKeys: true,
              onChange: (keys) => setSelected(keys.map(String)),
            }}
            columns={[
              { title: '乡镇', dataIndex: 'areaName', width: 120 },
              { title: '投票场所', dataIndex: 'placeName' },
              { title: '姓名', dataIndex: 'name', width: 110 },
              { title: '职务', width: 110, render: (_, { duty }) => POLLING_DUTIES[duty] },
            ]}
          />
        </>
      )}
    </ActForm>
  );
}
