import type { ActName } from '@xuanwu/rules/acts.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Alert, App, Button, Flex, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useTwoDevices } from '../../widgets/two-devices.ts';
import type { Primary } from './words.ts';

interface Values {
  readonly issued: number;
  readonly cast: number;
  readonly invalid: number;
  readonly blank: number;
  readonly votes: Readonly<Record<string, number>>;
}

const FIGURES = [
  ['issued', '发出选票'],
  ['cast', '收回选票'],
  ['invalid', '废票'],
  ['blank', '弃权的白票'],
] as const;

/** 预选计票单: two people enter it, each without seeing the other's; a third settles what differs. */
export function PrimarySheet({ constituency, primary }: { constituency: ConstituencyRow; primary: Primary }) {
  const today = useToday();
  const { account } = useSession();
  if (today !== undefined && today < primary.heldOn)
    return <Alert type="info" showIcon title={`${primary.heldOn} 投票以后录入计票单。`} />;
  if (primary.isEnteredByMe && primary.count === 'first-entered')
    return <Alert type="info" showIcon title="您已录完这一遍，等另一名计票录入员录入。" />;
  const act = primary.count === 'differs' ? 'resolve-primary-count' : 'enter-primary-count';
  return (
    <Entry key={`${account} ${primary.entered}`} constituency={constituency} primary={primary} act={act} />
  );
}

function Entry(props: {
  constituency: ConstituencyRow;
  primary: Primary;
  act: 'enter-primary-count' | 'resolve-primary-count';
}) {
  const { constituency, primary, act } = props;
  const [form] = Form.useForm<Values>();
  const [isOpen, setOpen] = useState(false);
  const enter = useAct(act);
  const mayDo = useSession().acts.includes(act satisfies ActName);
  const { modal } = App.useApp();
  const devices = useTwoDevices();
  const submit = (values: Values) => {
    if (values.cast <= values.issued) return send(values);
    // Lawful to enter, for the paper may say so; more likely a slip, which costs a whole primary.
    modal.confirm({
      title: `收回 ${values.cast} 张，多于发出的 ${values.issued} 张`,
      content: '照此录入，预选将无效，须再次预选。请再看一遍签字的计票单。',
      okText: '计票单上就是这样',
      cancelText: '回去改',
      onOk: () => send(values),
    });
  };
  const send = ({ votes, ...figures }: Values) =>
    enter.mutate({
      primary: primary.id,
      sheet: {
        ...figures,
        votes: primary.candidates.map(({ id }) => ({ candidate: id, for: votes[id] ?? 0 })),
      },
    });
  if (!isOpen) {
    return (
      <Flex vertical gap={8} align="start">
        <ActButton
          act={act}
          state={{ constituency: constituency.stage }}
          type="primary"
          onClick={() => setOpen(true)}
        >
          {act === 'enter-primary-count' ? `录入计票单：第 ${primary.entered + 1} 遍` : '按签字的计票单核对'}
        </ActButton>
        {act === 'enter-primary-count' && (
          <span className="shell-subtitle">
            {mayDo ? '' : '计票单由两名计票录入员各录一遍，不一致的由计票监督员核对。'}
            {devices}
          </span>
        )}
      </Flex>
    );
  }
  return (
    <Form<Values>
      form={form}
      name="primary-sheet"
      layout="vertical"
      requiredMark={false}
      initialValues={{ invalid: 0, blank: 0 }}
      onFinish={submit}
    >
      <Flex gap={16} wrap>
        {FIGURES.map(([name, label]) => (
          <Figure key={name} name={[name]} label={label} />
        ))}
      </Flex>
      <Flex gap={16} wrap>
        {primary.candidates.map(({ id, name }) => (
          <Figure key={id} name={['votes', id]} label={`${name}得票`} />
        ))}
      </Flex>
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={enter.error} />
        <Flex gap={12}>
          <Button type="primary" htmlType="submit" loading={enter.isPending}>
            提交计票单
          </Button>
          <Button onClick={() => setOpen(false)}>取消</Button>
        </Flex>
      </Flex>
    </Form>
  );
}

function Figure({ name, label }: { name: string[]; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      style={{ flex: '0 1 150px' }}
      rules={[{ required: true, message: '请填数字，没有的填 0' }]}
    >
      <InputNumber min={0} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}
