import { Flex, Popconfirm, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

/** 删除领票记录 of a published vote. */
export function DeleteCheckIns({ round }: { round: string }) {
  const deleting = useAct('delete-check-ins');
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">
        对结果的意见都已处理以后，删除谁来领过票的记录；发出和收回的张数照旧留存。
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <Popconfirm
          title="对结果的意见都已处理？"
          description="复核以后，谁来领过票就查不到了。"
          okText="申请删除"
          cancelText="再等等"
          onConfirm={() => deleting.mutate({ round, objectionsSettled: true })}
        >
          <ActButton act="delete-check-ins" loading={deleting.isPending} />
        </Popconfirm>
        <SecondPerson act="delete-check-ins" />
      </Flex>
      <ProblemAlert error={deleting.error} />
    </Flex>
  );
}
