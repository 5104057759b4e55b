import { WAYS } from '@xuanwu/rules/custody.ts';
import type { AbsenteeRow, Absentees } from '@xuanwu/server/phases/voting/absentees/absentee.schema.ts';
import { Card, Form, Input, Radio, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';

type Agreed = ActShapes['agree-voting-way']['input'];

interface Values extends Pick<Agreed, 'way'> {
  readonly document?: string;
  readonly box?: string;
}

/** 商定投票方式: only those that the law has for him are offered. */
export function AgreeForm(props: {
  cycle: string;
  row: AbsenteeRow;
  boxes: Absentees['boxes'];
  onClose: () => void;
}) {
  const { cycle, row, boxes, onClose } = props;
  const [form] = Form.useForm<Values>();
  const way = Form.useWatch('way', form);
  const agree = useAct('agree-voting-way');
  useFieldErrors(form, agree.error);
  const submit = ({ document, box, ...given }: Values) =>
    agree.mutate(
      {
        cycle,
        person: row.person,
        ...given,
        document: document?.trim() || null,
        box: given.way === 'mobile-box' ? (box ?? null) : null,
      },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title="商定投票方式">
      <Form<Values>
        form={form}
        name="agree-voting-way"
        layout="vertical"
        requiredMark={false}
        initialValues={{ way: row.way, document: row.document ?? undefined }}
        onFinish={submit}
      >
        <Form.Item name="way" label="怎样投票" rules={[{ required: true, message: '请选择投票方式' }]}>
          <Radio.Group
            options={row.ways.map((value) => ({ value, label: WAYS[value] }))}
            style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
          />
        </Form.Item>
        <Form.Item
          name="document"
          label="依据的文书"
          extra="被羁押、服刑的，写明与监管机关共同决定的文书；其他的，写明医院的同意或者本人的要求。"
        >
          <Input maxLength={120} />
        </Form.Item>
        {way === 'mobile-box' && boxes.length > 0 && (
          <Form.Item
            name="box"
            label="哪一个流动票箱"
            extra="指定以后，选票只在这个票箱发给他。还没有定的先不选。"
          >
            <Select allowClear options={boxes.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <SubmitAct act="agree-voting-way" sent={agree} onClose={onClose}>
          商定
        </SubmitAct>
      </Form>
    </Card>
  );
}
