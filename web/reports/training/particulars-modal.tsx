import type { RosterRow } from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Flex, Form, Modal, Radio, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { PARTY, SEXES } from './words.ts';

interface Typed {
  readonly sex?: 'male' | 'female';
  readonly party?: 'yes' | 'no';
}

/** 登记性别和党员 of those who were chosen; what is left out stays as it is. */
export function ParticularsModal(props: {
  cycle: string;
  people: readonly RosterRow[];
  onClose: (isDone: boolean) => void;
}) {
  const { cycle, people, onClose } = props;
  const [form] = Form.useForm<Typed>();
  const record = useAct('record-staff-particulars');
  const submit = ({ sex, party }: Typed) => {
    const once = new Map(people.map((row) => [`${row.holder} ${row.name}`, row]));
    const rows = [...once.values()].map((row) => ({
      holder: row.holder,
      name: row.name,
      sex: sex ?? row.sex,
      party: party === undefined ? row.party : party === 'yes',
    }));
    record.mutate({ cycle, rows }, { onSuccess: () => onClose(true) });
  };
  return (
    <Modal
      open
      title="登记性别和党员"
      okText="确定"
      cancelText="取消"
      confirmLoading={record.isPending}
      onOk={form.submit}
      onCancel={() => onClose(false)}
    >
      <Flex vertical gap={12}>
        <Typography.Text>
          {people.length === 1 ? people[0]?.name : `共 ${people.length} 人`}
          。只用于工作人员的统计，不清楚的不填。
        </Typography.Text>
        <Form<Typed> form={form} name="staff-particulars" layout="vertical" onFinish={submit}>
          <Form.Item name="sex" label="性别">
            <Radio.Group options={optionsOf(SEXES)} />
          </Form.Item>
          <Form.Item name="party" label="中共党员">
            <Radio.Group options={optionsOf(PARTY)} />
          </Form.Item>
        </Form>
        <ProblemAlert error={record.error} />
      </Flex>
    </Modal>
  );
}
