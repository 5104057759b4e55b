import { SEALED_CONTENTS } from '@xuanwu/rules/ballot-sealing.ts';
import type { SealingRow } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { Flex, Table } from 'antd';
import { grouped } from '../../widgets/words.ts';

/** 封存的每一包, and who was there. */
export function SealedPackages({ sealing }: { sealing: NonNullable<SealingRow['sealing']> }) {
  const { packages, sealedBy, witnesses } = sealing;
  return (
    <Flex vertical gap={8}>
      <Table
        size="small"
        rowKey="seal"
        pagination={false}
        style={{ maxWidth: 560 }}
        dataSource={packages.map((each, index) => ({ ...each, number: index + 1 }))}
        columns={[
          { title: '序号', dataIndex: 'number', width: 70 },
          { title: '内容', render: (_, { contents }) => SEALED_CONTENTS[contents] },
          { title: '张数', width: 100, align: 'right', render: (_, { count }) => grouped(count) },
          { title: '封签号', dataIndex: 'seal', width: 160 },
        ]}
      />
      <span className="shell-subtitle">
        封存人：{sealedBy}；监票人：{witnesses.join('、')}
      </span>
    </Flex>
  );
}
