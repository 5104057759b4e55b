import type { PlacePackRow } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { Button, Flex, Form, Input, InputNumber, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { LEVELS } from '../../widgets/words.ts';

interface Values {
  readonly reason: string;
  readonly ballots?: Readonly<Record<string, number | null>>;
}

/** 报失离线登记: how it was lost, and how many ballots of each level nobody's name stands to. */
export function ReportPackLost({ row, onClose }: { row: PlacePackRow | undefined; onClose: () => void }) {
  const report = useAct('report-pack-lost');
  const submit = ({ reason, ballots = {} }: Values) => {
    const unnamed = Object.entries(ballots).flatMap(([round, count]) =>
      count === null || count === 0 ? [] : [{ round, ballots: count }],
    );
    if (row) report.mutate({ pack: row.id, reason, unnamed }, { onSuccess: onClose });
  };
  const open = row?.rounds.filter(({ isOpen }) => isOpen) ?? [];
  return (
    <Modal
      title={`报失：${row?.placeName ?? ''}的“${row?.deviceName ?? ''}”`}
      open={row !== undefined}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <p>
        报失以后，那台设备不能再取名册、再送流水；已经收到的 {row?.head ?? 0}{' '}
        行照算。这个场所可以联网发票，但每发一次都要先由监票人查看登记簿和选民证。请先清点剩余的选票，并对照打印的名册。
      </p>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="reason"
          label="怎样丢失或者损坏的"
          rules={[{ required: true, whitespace: true, message: '请写明怎样丢失或者损坏的' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        {open.map(({ id, title, level }) => (
          <Form.Item
            key={id}
            name={['ballots', id]}
            label={`没有记名的发票：${LEVELS[level]} ${title}`}
            extra="发出去了、没有收到流水、打印的名册上也没有勾划的；没有就不填。"
          >
            <InputNumber min={0} max={100_000} precision={0} suffix="张" style={{ width: 160 }} />
          </Form.Item>
        ))}
        <Flex vertical gap={12}>
          <ProblemAlert error={report.error} />
          <SecondPerson act="report-pack-lost" />
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" loading={report.isPending}>
              申请报失
            </Button>
            <Button onClick={onClose}>关闭</Button>
          </Flex>
        </Flex>
      </Form>
    </Modal>
  );
}
