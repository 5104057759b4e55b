import type { BallotLayouts } from '@xuanwu/server/phases/voting/ballots/ballot-layout.schema.ts';
import { Checkbox, ColorPicker, Flex, Form, Input, Radio, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Level = 'county' | 'township';
type Layout = BallotLayouts[Level];

interface Typed {
  readonly layout: Omit<Layout, 'second'> & {
    readonly second?: { readonly title: string; readonly words: string[]; readonly instructions?: string };
  };
  readonly isBilingual: boolean;
}

const WORDS = ['代表候选人姓名', '赞成', '反对', '弃权', '另选他人'];

/** 选票样式: what the office may choose for each level; the rest stands in the law and is said here. */
export function BallotLayoutForm({ cycle, onDone }: { cycle: string; onDone: () => void }) {
  const read = useRead<BallotLayouts>(`/api/cycles/${cycle}/ballot-layouts`);
  const [level, setLevel] = useState<Level>('county');
  return (
    <Loaded read={read}>
      {(layouts) => (
        <Flex vertical gap={16}>
          <Typography.Text type="secondary">
            候选人按正式名单的次序排列，每人有赞成、反对、弃权三栏，另选他人的空行与应选名额相同，选票不编号、不作记号；这些由法律规定，不能更改。大字选票和盲文套板在“文书”里打印，样式相同。
          </Typography.Text>
          <Segmented<Level>
            aria-label="哪一级的选票"
            value={level}
            options={(['county', 'township'] as const).map((value) => ({ value, label: LEVELS[value] }))}
            onChange={setLevel}
          />
          <OneLevel key={level} cycle={cycle} level={level} layout={layouts[level]} onDone={onDone} />
        </Flex>
      )}
    </Loaded>
  );
}

function OneLevel(props: { cycle: string; level: Level; layout: Layout; onDone: () => void }) {
  const { cycle, level, layout, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const set = useAct('set-ballot-layout');
  useFieldErrors(form, set.error);
  const isBilingual = Form.useWatch('isBilingual', form) ?? layout.second !== null;
  const { second, ...rest } = layout;
  return (
    <Form<Typed>
      form={form}
      name={`ballot-layout-${level}`}
      layout="vertical"
      initialValues={{
        isBilingual: second !== null,
        layout: {
          ...rest,
          ...(second && { second: { ...second, instructions: second.instructions.join('\n') } }),
        },
      }}
      onFinish={(typed) => set.mutate({ cycle, level, layout: layoutOf(typed) }, { onSuccess: onDone })}
    >
      <Form.Item name={['layout', 'paper']} label="纸张">
        <Radio.Group
          options={[
            { value: 'a5', label: 'A5' },
            { value: 'a4', label: 'A4' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name={['layout', 'colour', 'name']}
        label="颜色的名称"
        extra="印在选票上，与纸的颜色一致；两级选票的颜色不能相同。"
        rules={[{ required: true, whitespace: true, message: '请填写颜色的名称，例如“浅红色”' }]}
      >
        <Input maxLength={10} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name={['layout', 'colour', 'tint']}
        label="打印的颜色"
        getValueFromEvent={(colour: { toHexString: () => string }) => colour.toHexString().slice(0, 7)}
      >
        <ColorPicker disabledAlpha format="hex" showText />
      </Form.Item>
      <Form.Item name={['layout', 'marks']} valuePropName="checked">
        <Checkbox>印裁切线和折叠线（在选票以外，裁去以后不留在选票上）</Checkbox>
      </Form.Item>
      <Form.Item name="isBilingual" valuePropName="checked">
        <Checkbox>使用两种文字</Checkbox>
      </Form.Item>
      {isBilingual && <SecondFields />}
      <Flex vertical gap={12}>
        <ProblemAlert error={set.error} />
        <ActButton act="set-ballot-layout" type="primary" htmlType="submit" loading={set.isPending} />
      </Flex>
    </Form>
  );
}

function SecondFields() {
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <>
      <Form.Item
        name={['layout', 'second', 'title']}
        label="选票名称的第二种文字"
        extra="由民族语文工作部门审定；系统不翻译。"
        rules={needed('请填写选票名称')}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Flex gap={8} wrap>
        {WORDS.map((word, index) => (
          <Form.Item
            key={word}
            name={['layout', 'second', 'words', index]}
            label={word}
            rules={needed(`请填写“${word}”`)}
            style={{ flex: '1 1 120px' }}
          >
            <Input maxLength={40} />
          </Form.Item>
        ))}
      </Flex>
      <Form.Item name={['layout', 'second', 'instructions']} label="填写说明（每行一条，至多六条）">
        <Input.TextArea rows={4} maxLength={1200} />
      </Form.Item>
    </>
  );
}

function layoutOf({ isBilingual, layout }: Typed): Layout {
  const { second, ...rest } = layout;
  if (!isBilingual || !second) return { ...rest, second: null };
  const [name = '', yes = '', no = '', abstain = '', other = ''] = second.words;
  const instructions = (second.instructions ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...rest, second: { title: second.title, words: [name, yes, no, abstain, other], instructions } };
}
