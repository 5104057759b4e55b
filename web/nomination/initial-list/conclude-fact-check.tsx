import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { FINDINGS } from '@xuanwu/server/phases/nomination/initial-list/fact-objection.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Alert, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { optionsOf } from '../../widgets/options.ts';

const ACT = 'conclude-fact-check';

type Values = Omit<ActShapes[typeof ACT]['input'], 'objection'>;

/** 登记核实: true, not true or not to be found out; not true is told to the voters, who judge for themselves. */
export function ConcludeFactCheck(props: {
  constituency: ConstituencyRow;
  fact: ListDecisions['facts'][number];
  onClose: () => void;
}) {
  const { constituency, fact, onClose } = props;
  return (
    <ActDrawer<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title={`核实情况：${fact.name}`}
      input={(values) => ({ objection: fact.id, ...values })}
      send="提交核实"
      onClose={onClose}
    >
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title="所填不实的，选举委员会应当向选民通报（选举法关于如实提供个人情况的规定）；不因此从名单上除名"
      />
      <Form.Item name="finding" label="结论" rules={required('请选择结论')}>
        <Radio.Group options={optionsOf(FINDINGS)} />
      </Form.Item>
      <Form.Item
        name="foundFacts"
        label="核实的情况"
        extra="所填不实的，原文写进公告；只写核实了的事实。"
        rules={requiredText('请写明核实的情况')}
      >
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="document" label="依据的材料" rules={requiredText('请写明核实的材料')}>
        <Input maxLength={120} placeholder="如：市教育局〔2016〕18号复函" />
      </Form.Item>
    </ActDrawer>
  );
}
