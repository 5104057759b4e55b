import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  ADDRESS_RULE_KINDS,
  type AddressRuleKind,
  hasNumbers,
  type NewAddressRule,
  PARITIES,
} from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import { Flex, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { ConstituencySelect } from '../constituency-select.tsx';

const NAME_OF: Readonly<Record<AddressRuleKind, { label: string; placeholder: string }>> = {
  village: { label: '村', placeholder: '写全称，如：和平村' },
  community: { label: '社区', placeholder: '写全称，如：和平社区' },
  'house-numbers': { label: '街、路、巷', placeholder: '如：幸福路' },
  buildings: { label: '小区、家属院', placeholder: '如：幸福小区' },
  unit: { label: '单位', placeholder: '写全称，与选民文件里的“工作单位”一致' },
  school: { label: '学校', placeholder: '写全称' },
  'voter-group': { label: '选民小组', placeholder: '与选民文件里的“选民小组”一致' },
};

type Values = Pick<NewAddressRule, 'constituency' | 'kind' | 'name'> &
  Partial<Pick<NewAddressRule, 'parity' | 'low' | 'high'>>;

/** 登记选区范围规则, one at a time; the constituency stays chosen for the next. */
export function RuleForm({ cycle, onClose }: { cycle: NonNullable<Home['cycle']>; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, 'address-rule');
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies').data ?? [];
  const write = useAct('write-address-rules');
  useFieldErrors(form, write.error);
  const kind: AddressRuleKind = Form.useWatch('kind', form) ?? 'village';
  const submit = ({ constituency, name, ...given }: Values) => {
    const numbers = hasNumbers(kind)
      ? { parity: given.parity ?? 'all', low: given.low ?? null, high: given.high ?? null }
      : { parity: 'all' as const, low: null, high: null };
    const area = constituencies.find(({ id }) => id === constituency)?.area ?? '';
    write.mutate(
      { cycle: cycle.id, area, rules: [{ constituency, kind, name, ...numbers }] },
      {
        onSuccess: () => {
          form.resetFields(['name', 'low', 'high', 'parity']);
          draft.keep();
        },
      },
    );
  };
  return (
    <Modal
      title="登记选区范围规则"
      open
      onCancel={onClose}
      cancelText="关闭"
      onOk={() => form.submit()}
      okText="登记"
      okButtonProps={{ loading: write.isPending }}
    >
      <Form<Values>
        form={form}
        name="address-rule"
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'village', parity: 'all' }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Form.Item name="constituency" label="选区" rules={[{ required: true, message: '请选择选区' }]}>
          <ConstituencySelect onlyOpen placeholder="输入名称查找" />
        </Form.Item>
        <Form.Item name="kind" label="种类">
          <Select options={optionsOf(ADDRESS_RULE_KINDS)} />
        </Form.Item>
        <Form.Item
          name="name"
          label={`${NAME_OF[kind].label}的名称`}
          rules={[{ required: true, whitespace: true, min: 2, max: 60, message: '请填名称，至少两个字' }]}
        >
          <Input placeholder={NAME_OF[kind].placeholder} maxLength={60} />
        </Form.Item>
        {hasNumbers(kind) && <Numbers kind={kind} />}
        <ProblemAlert error={write.error} />
      </Form>
    </Modal>
  );
}

function Numbers({ kind }: { kind: AddressRuleKind }) {
  const unit = kind === 'buildings' ? '号楼' : '号';
  return (
    <>
      <Form.Item name="parity" label="单双号">
        <Radio.Group optionType="button" options={optionsOf(PARITIES)} />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="low" label="从" extra="空着：从头起">
          <InputNumber min={1} max={99_999} precision={0} suffix={unit} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item
          name="high"
          label="到"
          extra="空着：到尾止"
          dependencies={['low']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, high: number | null | undefined) =>
                typeof high === 'number' && high < (getFieldValue('low') ?? 1)
                  ? Promise.reject(new Error('止号不能小于起号'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <InputNumber min={1} max={99_999} precision={0} suffix={unit} style={{ width: 140 }} />
        </Form.Item>
      </Flex>
    </>
  );
}
