import type {
  ConfirmationAnswer,
  ConfirmNomination,
  PublicCollection,
} from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import { Button, Checkbox, Flex, Form, Input, Radio, Typography } from 'antd';
import { useState } from 'react';
import { askJson, ProblemError } from '../../../api/client.ts';
import { checkNumber } from '../../../registration/voter-fields.tsx';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { CardPhoto } from './card-photo.tsx';

interface Values {
  readonly name: string;
  readonly kind: 'number' | 'card';
  readonly idNumber?: string;
  readonly card?: string;
  readonly agrees?: boolean;
}

/** 本人确认: a name, and the number or the voter card that proves it. Nothing is kept on the phone. */
export function ConfirmForm(props: {
  path: string;
  collection: PublicCollection;
  onAnswer: (answer: ConfirmationAnswer) => void;
}) {
  const { path, collection, onAnswer } = props;
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<ProblemError | null>(null);
  const [isSending, setSending] = useState<'confirm' | 'take-back'>();
  const kind = Form.useWatch('kind', form);
  const send = async (what: 'confirm' | 'take-back', values: Values) => {
    setError(null);
    setSending(what);
    try {
      onAnswer(await askJson<ConfirmationAnswer>(`${path}/${what}`, bodyOf(values)));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    } finally {
      setSending(undefined);
    }
  };
  const takeBack = async () => {
    const values = await form.validateFields(['name', 'idNumber', 'card']).catch(() => undefined);
    if (values) await send('take-back', form.getFieldsValue(true) as Values);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={{ kind: 'number' }}
      onFinish={(values) => void send('confirm', values)}
    >
      <Typography.Title level={2}>本人确认</Typography.Title>
      {collection.usesCards && (
        <Form.Item name="kind" label="用什么证明是您本人">
          <Radio.Group
            options={[
              { value: 'number', label: '身份证号码' },
              { value: 'card', label: '选民证' },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请照身份证填写姓名' }]}
      >
        <Input autoComplete="name" maxLength={60} />
      </Form.Item>
      {kind === 'card' ? (
        <>
          <Form.Item
            name="card"
            label="选民证二维码里的字"
            extra="拍下选民证上的二维码，或者用别的扫码程序扫出来抄在这里。"
            rules={[{ required: true, whitespace: true, message: '请拍选民证上的二维码' }]}
          >
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
          <CardPhoto onCode={(card) => form.setFieldsValue({ card })} />
        </>
      ) : (
        <Form.Item
          name="idNumber"
          label="公民身份号码"
          extra="只用来核对选民名单，不保存。"
          rules={[{ required: true, message: '请照身份证填写公民身份号码' }, { validator: checkNumber }]}
        >
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="agrees" valuePropName="checked" rules={[{ validator: mustAgree }]}>
        <Checkbox>我看过以上被提名人的情况，本人愿意联名推荐</Checkbox>
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={error} />
        <Button type="primary" htmlType="submit" block loading={isSending === 'confirm'}>
          确认联名推荐
        </Button>
        <Button block loading={isSending === 'take-back'} onClick={() => void takeBack()}>
          撤回我的确认
        </Button>
        <Typography.Text type="secondary">
          每人在本选区推荐的人数，各次联名合起来不超过应选代表 {collection.seats} 名。
        </Typography.Text>
      </Flex>
    </Form>
  );
}

function bodyOf({ name, kind, idNumber = '', card = '' }: Values): ConfirmNomination {
  return { name, proof: kind === 'card' ? { kind, code: card } : { kind: 'number', idNumber } };
}

function mustAgree(_: unknown, agrees: unknown): Promise<void> {
  return agrees === true ? Promise.resolve() : Promise.reject(new Error('请先看清楚推荐的是谁，再确认'));
}
