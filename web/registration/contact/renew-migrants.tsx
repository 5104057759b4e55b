import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Flex, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 续登: those who were registered here last time, all of them in one step, once somebody has looked again. */
export function RenewMigrants(props: {
  cycle: NonNullable<Home['cycle']>;
  persons: readonly string[];
  onDone: () => void;
}) {
  const { cycle, persons, onDone } = props;
  const renew = useAct('renew-migrants');
  if (persons.length === 0) {
    return (
      <div className="shell-subtitle">
        上次在本地登记过的外来选民，勾选后可以一次续登；是否认可“上次在本地登记”作凭据，由当地规定或者选举委员会定。
      </div>
    );
  }
  return (
    <Form<{ document: string }>
      name="renew-migrants"
      layout="vertical"
      requiredMark={false}
      onFinish={({ document }) =>
        renew.mutate({ cycle: cycle.id, persons: [...persons], document }, { onSuccess: onDone })
      }
    >
      <Form.Item
        name="document"
        label="上次名单的出处和复核人"
        rules={[{ required: true, whitespace: true, message: '请写明上次名单的出处' }]}
      >
        <Input maxLength={60} placeholder="如：2011 年龙镇第1选区名单，张登记复核" />
      </Form.Item>
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={renew.error} />
        <ActButton
          act="renew-migrants"
          state={{ cycle: cycle.stage }}
          type="primary"
          htmlType="submit"
          loading={renew.isPending}
        >
          {`续登 ${persons.length} 人`}
        </ActButton>
      </Flex>
    </Form>
  );
}
