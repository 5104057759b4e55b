import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Table } from 'antd';
import { Arithmetic } from './arithmetic.tsx';

export interface TitledReason {
  readonly rule: string;
  readonly title: string;
  readonly article: string;
  readonly test: string;
  readonly holds: boolean;
}

/** 理由: every rule with its article and the integer test, and whether it holds. */
export function Reasons({ reasons }: { reasons: readonly TitledReason[] }) {
  return (
    <Table<TitledReason>
      size="small"
      scroll={{ x: 560 }}
      pagination={false}
      rowKey={(reason) => `${reason.rule} ${reason.test}`}
      dataSource={[...reasons]}
      columns={[
        { title: '规则', dataIndex: 'title' },
        { title: '依据', dataIndex: 'article' },
        {
          title: '算式',
          dataIndex: 'test',
          render: (test: string) => <Arithmetic test={test} />,
        },
        {
          title: '结论',
          dataIndex: 'holds',
          width: 96,
          fixed: 'end',
          render: (holds: boolean) =>
            holds ? (
              <span className="holds">
                <CheckCircleFilled /> 成立
              </span>
            ) : (
              <span className="fails">
                <CloseCircleFilled /> 不成立
              </span>
            ),
        },
      ]}
    />
  );
}
