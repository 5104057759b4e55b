import { Alert, Table } from 'antd';
import type { PlanMistake } from './plan-file.ts';

/** Everything in a plan that is not as it should be, each with its place. */
export function PlanMistakes({ title, mistakes }: { title: string; mistakes: readonly PlanMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${title}：有 ${mistakes.length} 处要改`}
      description={
        <Table<PlanMistake>
          size="small"
          rowKey={({ path, text }) => `${path} ${text}`}
          dataSource={[...mistakes]}
          scroll={{ x: 560 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: '位置', dataIndex: 'place' },
            { title: '文件里的项目', dataIndex: 'path' },
            { title: '怎样改', dataIndex: 'text' },
          ]}
        />
      }
    />
  );
}
