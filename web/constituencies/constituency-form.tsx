import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { NewConstituencySchema } from '@xuanwu/server/phases/constituencies/constituency.schema.ts';
import type { AreaRowSchema } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import type { z } from 'zod';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { optionsOf } from '../widgets/options.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { CONSTITUENCY_KINDS } from '../widgets/words.ts';
import type { Drawn } from './drawn.ts';

export type NewConstituency = z.infer<typeof NewConstituencySchema>;
export type Area = z.infer<typeof AreaRowSchema>;

/** 划分选区, or 更正选区. */
export function ConstituencyForm(
  props: Pick<Drawn, 'election' | 'constituencies'> & { correcting?: ConstituencyRow; onClose: () => void },
) {
  const { election, constituencies, correcting, onClose } = props;
  const [form] = Form.useForm<NewConstituency>();
  const draft = useDraft(form, `constituency ${correcting?.id ?? election.id}`);
  const draw = useAct('draw-constituencies');
  const correct = useAct('correct-constituency');
  const error = correcting ? correct.error : draw.error;
  useFieldErrors(form, correct.error);
  const onSuccess = () => {
    draft.forget();
    onClose();
  };
  const submit = (values: NewConstituency) => {
    const filled = { ...values, boundaries: values.boundaries ?? '' };
    if (correcting) correct.mutate({ ...filled, constituency: correcting.id }, { onSuccess });
    else draw.mutate({ election: election.id, constituencies: [filled] }, { onSuccess });
  };
  const next = Math.max(0, ...constituencies.map(({ number }) => number)) + 1;
  return (
    <Modal
      title={correcting ? `更正选区：${correcting.name}` : `划分选区：${election.name}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={correcting ? '更正选区' : '划定选区'}
      okButtonProps={{ loading: draw.isPending || correct.isPending }}
    >
      <Form<NewConstituency>
        form={form}
        name="constituency"
        layout="vertical"
        requiredMark={false}
        initialValues={
          correcting ?? {
            number: next,
            kind: 'residence',
            ...(election.level === 'township' && { area: election.area }),
          }
        }
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Fields election={election} constituencies={constituencies} correcting={correcting?.id} />
        <ProblemAlert error={error} />
      </Form>
    </Modal>
  );
}

function Fields(props: {
  election: Drawn['election'];
  constituencies: readonly ConstituencyRow[];
  correcting: string | undefined;
}) {
  const { election, constituencies, correcting } = props;
  const areas = useRead<Area[]>('/api/areas').data ?? [];
  const others = constituencies.filter(({ id }) => id !== correcting);
  const unlike = (key: 'number' | 'name', message: string) => ({
    validator: (_: unknown, value: string | number) =>
      others.some((row) => row[key] === (typeof value === 'string' ? value.trim() : value))
        ? Promise.reject(new Error(message))
        : Promise.resolve(),
  });
  return (
    <>
      <Form.Item
        label="编号"
        name="number"
        rules={[
          { required: true, message: '请填写选区编号' },
          unlike('number', '这个编号已经用过，请换一个'),
        ]}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item
        label="名称"
        name="name"
        rules={[
          { required: true, whitespace: true, max: 60, message: '请填写选区名称，至多 60 个字' },
          unlike('name', '这一级人大已经有同名的选区，请换名称'),
        ]}
      >
        <Input
          placeholder={election.level === 'township' ? `${election.areaName}第×选区` : '第×选区（××）'}
        />
      </Form.Item>
      <Form.Item label="划分方式" name="kind" rules={[{ required: true, message: '请选择划分方式' }]}>
        <Select options={optionsOf(CONSTITUENCY_KINDS)} />
      </Form.Item>
      <Form.Item
        label="由哪里的选举办办理"
        name="area"
        rules={[{ required: true, message: '请选择乡镇、街道，或者县（市）本级' }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="乡镇、街道，或者县（市）本级"
          options={areas
            .filter(({ code }) => election.level === 'county' || code === election.area)
            .map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item
        label="人口"
        name="population"
        rules={[{ required: true, message: '请填写人口数，只填数字' }]}
      >
        <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        label="选区范围"
        name="boundaries"
        rules={[{ max: 400, message: '至多 400 个字' }]}
        extra="写明村、社区、街巷或单位，公布选区时照此公布"
      >
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
}
