import type { RosterFigures } from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Col, Row, Table, Typography } from 'antd';
import { grouped } from '../../widgets/words.ts';

type Counted = RosterFigures['together'];

/** 工作人员的数字, by role and by township. */
export function RosterCounts({ figures: { together, roles, areas } }: { figures: RosterFigures }) {
  if (together.posts === 0) return null;
  return (
    <>
      <Typography.Text>
        工作人员 {grouped(together.people)} 名，{grouped(together.posts)} 人次；其中妇女{' '}
        {known(together.women, together.sexUnknown)}，中共党员 {known(together.party, together.partyUnknown)}
        。
      </Typography.Text>
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={12}>
          <Counts title="职务" rows={roles.map(({ role, ...row }) => ({ name: role, ...row }))} />
        </Col>
        <Col xs={24} xl={12}>
          <Counts title="乡镇" rows={areas.filter(({ posts }) => posts > 0)} />
        </Col>
      </Row>
    </>
  );
}

function known(count: number, unknown: number): string {
  return unknown === 0 ? `${count} 人次` : `${count} 人次（另有 ${unknown} 人次未填）`;
}

function Counts({ title, rows }: { title: string; rows: readonly (Counted & { readonly name: string })[] }) {
  return (
    <Table
      size="small"
      rowKey="name"
      dataSource={rows}
      pagination={{ defaultPageSize: 8, hideOnSinglePage: true, size: 'small' }}
      scroll={{ x: 420 }}
      columns={[
        { title, dataIndex: 'name' },
        { title: '人次', dataIndex: 'posts', width: 70, align: 'right' },
        { title: '人数', dataIndex: 'people', width: 70, align: 'right' },
        { title: '妇女', dataIndex: 'women', width: 70, align: 'right' },
        { title: '党员', dataIndex: 'party', width: 70, align: 'right' },
      ]}
    />
  );
}
