import type { ElectionRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Alert, Flex, Form, type FormInstance, Input, InputNumber, Modal } from 'antd';
import { useBatch } from '../api/use-batch.ts';
import { BatchFailures } from '../widgets/batch-failures.tsx';
import { useDraft } from '../widgets/draft.ts';

interface Decision {
  /** By election. */
  readonly seats: Readonly<Record<string, number>>;
  readonly decidedBy: string;
  readonly documentNumber: string;
}

/** 确定代表名额: the deciding organ's numbers with its document; one document may decide for several congresses. */
export function FixSeats(props: { rows: readonly ElectionRow[]; onClose: () => void; onDone: () => void }) {
  const { rows, onClose, onDone } = props;
  const [form] = Form.useForm<Decision>();
  const draft = useDraft(form, `fix-seats ${rows.map(({ id }) => id).join()}`);
  const fix = useBatch('fix-seats');
  const submit = async ({ seats, decidedBy, documentNumber }: Decision) => {
    const all = rows.map(({ id, name, plannedSeats }) => ({
      name,
      input: { election: id, seats: seats[id] ?? plannedSeats ?? 0, decidedBy, documentNumber },
    }));
    if (!(await fix.run(all))) return;
    draft.forget();
    onDone();
  };
  const only = rows.length === 1 ? rows[0] : undefined;
  return (
    <Modal
      title={only ? `确定${only.name}的代表名额` : `确定 ${rows.length} 个人大的代表名额`}
      open={rows.length > 0}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="确定代表名额"
      okButtonProps={{ loading: fix.isRunning }}
      destroyOnHidden
    >
      <Form<Decision>
        form={form}
        name="fix-seats"
        layout="vertical"
        requiredMark={false}
        onValuesChange={draft.keep}
        onFinish={(values) => void submit(values)}
        initialValues={{
          seats: Object.fromEntries(rows.map(({ id, seats, plannedSeats }) => [id, seats ?? plannedSeats])),
          ...(only && { decidedBy: only.decidedBy, documentNumber: only.documentNumber }),
        }}
      >
        {rows.map((row) => (
          <SeatsField key={row.id} row={row} form={form} isOnly={rows.length === 1} />
        ))}
        <Form.Item
          label="决定机关"
          name="decidedBy"
          extra="县级的名额由省级人大常委会确定，乡级的由县级人大常委会确定"
          rules={[{ required: true, whitespace: true, max: 80, message: '请填写决定机关，至多 80 个字' }]}
        >
          <Input placeholder={only?.level === 'county' ? '省人大常委会' : '县（市）人大常委会'} />
        </Form.Item>
        <Form.Item
          label="文号"
          name="documentNumber"
          rules={[{ required: true, whitespace: true, max: 60, message: '请填写决定的文号，至多 60 个字' }]}
        >
          <Input placeholder="×常发〔2016〕×号" onPressEnter={() => form.submit()} />
        </Form.Item>
        <BatchFailures batch={fix} />
      </Form>
    </Modal>
  );
}

function SeatsField(props: { row: ElectionRow; form: FormInstance<Decision>; isOnly: boolean }) {
  const { row, form, isOnly } = props;
  const wanted = Form.useWatch(['seats', row.id], form) as number | null | undefined;
  const over = (wanted ?? 0) - row.lawful.seats;
  return (
    <Flex vertical>
      <Form.Item
        label={isOnly ? '代表名额' : row.name}
        name={['seats', row.id]}
        extra={`人口 ${row.population}，按公式至多 ${row.lawful.seats} 名；方案 ${row.plannedSeats ?? '没有写'} 名`}
        rules={[{ required: true, message: '请填写代表名额，至少 1 名' }]}
      >
        <InputNumber min={1} max={999} precision={0} suffix="名" style={{ width: 160 }} />
      </Form.Item>
      {over > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title={`比公式多 ${over} 名。仍可照决定记录；裁定和记录里会写明多出的名额。`}
        />
      )}
    </Flex>
  );
}
