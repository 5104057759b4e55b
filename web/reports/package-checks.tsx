import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import { Table } from 'antd';

/** One numbered check, as `xuanwu verify` prints it. */
export interface PackageCheck {
  readonly title: string;
  readonly outcome: 'ok' | 'FAILED' | 'not applicable';
  readonly detail: string;
}

/** The checks that the export ran on its own package. */
export function checksOf({ result }: Pick<JobRow, 'result'>): readonly PackageCheck[] {
  return (result as { checks?: PackageCheck[] } | null)?.checks ?? [];
}

/** 核验结果, in the numbers of `xuanwu verify`. */
export function PackageChecks({ checks }: { checks: readonly PackageCheck[] }) {
  return (
    <Table<PackageCheck & { readonly number: number }>
      size="small"
      rowKey="number"
      dataSource={checks.map((check, index) => ({ ...check, number: index + 1 }))}
      pagination={false}
      scroll={{ x: 640 }}
      columns={[
        { title: '序号', dataIndex: 'number', width: 64, align: 'right' },
        { title: '核验', dataIndex: 'title' },
        { title: '结论', dataIndex: 'outcome', width: 110, render: outcomeOf },
        { title: '查了什么', dataIndex: 'detail' },
      ]}
    />
  );
}

function outcomeOf(outcome: PackageCheck['outcome']) {
  switch (outcome) {
    case 'ok':
      return (
        <span className="holds">
          <CheckCircleFilled /> 成立
        </span>
      );
    case 'FAILED':
      return (
        <span className="fails">
          <CloseCircleFilled /> 不成立
        </span>
      );
    case 'not applicable':
      return (
        <span>
          <MinusCircleOutlined /> 还没有
        </span>
      );
  }
}
