import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { FINDINGS } from '@xuanwu/server/phases/nomination/initial-list/fact-objection.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Alert, Drawer, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';

const ACT = 'conclude-fact-check';

type Values = Omit<ActShapes[typeof ACT]['input'], 'objection'>;

/** 登记核实: true, not true or not to be found out; not true is told to the voters, who judge for themselves. */
export function ConcludeFactCheck(props: {
  constituency: ConstituencyRow;
  fact: ListDecisions['facts'][number];
  onClose: () => void;
}) {
  const { constituency, fact, onClose } = props;
  const [form] = Form.useForm<Values>();
  const act = useAct(ACT);
  useFieldErrors(form, act.error);
  const submit = (values: Values) => act.mutate({ objection: fact.id, ...values }, { onSuccess: onClose });
  return (
    <Drawer open size="min(560px, 100vw)" title={`核实情况：${fact.name}`} onClose={onClose}>
      <Form<Values>
        form={form}
        name={ACT}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        onFinish={submit}
      >
        <Alert
          type="info"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title="所填不实的，选举委员会应当向选民通报（选举法关于如实提供个人情况的规定）；不因此从名单上除名"
        />
        <Form.Item name="finding" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
          <Radio.Group options={optionsOf(FINDINGS)} />
        </Form.Item>
        <Form.Item
          name="foundFacts"
          label="核实的情况"
          extra="所填不实的，原文写进公告；只写核实了的事实。"
          rules={[{ required: true, whitespace: true, message: '请写明核实的情况' }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
        <Form.Item
          name="document"
          label="依据的材料"
          rules={[{ required: true, whitespace: true, message: '请写明核实的材料' }]}
        >
          <Input maxLength={120} placeholder="如：市教育局〔2016〕18号复函" />
        </Form.Item>
        <SubmitAct act={ACT} state={{ constituency: constituency.stage }} sent={act}>
          提交核实
        </SubmitAct>
      </Form>
    </Drawer>
  );
}
