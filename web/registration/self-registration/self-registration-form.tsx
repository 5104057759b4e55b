import type {
  OpenCounty,
  SelfRegistrationAnswer,
} from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import { Alert, Button, Checkbox, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { askJson, ProblemError } from '../../api/client.ts';
import { useDraft } from '../../widgets/draft.ts';
import { inGroups } from '../../widgets/in-groups.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { NumberCheck } from '../number-check.tsx';
import { checkNumber } from '../voter-fields.tsx';
import { voterDetails, type VoterValues } from '../voter-values.ts';

interface Values extends VoterValues {
  readonly county: string;
  readonly area: string;
}

/** 本人的信息; the answer says what his own number says, and nothing of anybody else. */
export function SelfRegistrationForm(props: { counties: readonly OpenCounty[]; onAsk: () => void }) {
  const [answer, setAnswer] = useState<SelfRegistrationAnswer>();
  if (answer?.receipt) {
    const again = () => setAnswer(undefined);
    return <Received receipt={answer.receipt} onAsk={props.onAsk} onAgain={again} />;
  }
  return <Fields {...props} answer={answer} onAnswer={setAnswer} />;
}

function Fields(props: {
  counties: readonly OpenCounty[];
  answer: SelfRegistrationAnswer | undefined;
  onAnswer: (answer: SelfRegistrationAnswer | undefined) => void;
}) {
  const { counties, answer, onAnswer } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, 'self-registration', ['idNumber', 'phone', 'agrees']);
  const [error, setError] = useState<ProblemError | null>(null);
  const [isSending, setSending] = useState(false);
  const chosen = Form.useWatch('county', form) ?? counties[0]?.county;
  const county = counties.find((each) => each.county === chosen);
  const submit = async ({ county: code, area, ...values }: Values) => {
    setError(null);
    setSending(true);
    try {
      const { voterGroup: _, ...voter } = voterDetails(values);
      const body = { county: code, area, voter };
      const told = await askJson<SelfRegistrationAnswer>('/api/public/self-registrations', body);
      if (told.receipt) draft.forget();
      onAnswer(told);
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={{ county: counties[0]?.county }}
      onValuesChange={() => {
        draft.keep();
        onAnswer(undefined);
      }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="county" label="在哪个县（市、区）登记" hidden={counties.length === 1}>
        <Select options={counties.map((each) => ({ value: each.county, label: each.name }))} />
      </Form.Item>
      <Form.Item
        name="area"
        label="住在哪个乡镇、街道"
        rules={[{ required: true, message: '请选择住在哪个乡镇、街道' }]}
      >
        <Select
          placeholder="请选择"
          options={(county?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请照身份证填写姓名' }]}
      >
        <Input autoComplete="name" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label="公民身份号码"
        validateTrigger="onBlur"
        rules={[{ required: true, message: '请照身份证填写公民身份号码' }, { validator: checkNumber }]}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item noStyle dependencies={['idNumber', 'county']}>
        {({ getFieldValue }) =>
          county && <NumberCheck value={getFieldValue('idNumber') ?? ''} electionDay={county.electionDay} />
        }
      </Form.Item>
      <Form.Item
        name="address"
        label="现在的住址"
        rules={[{ required: true, whitespace: true, message: '请填写住址，登记员凭它确定您的选区' }]}
      >
        <Input autoComplete="street-address" maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label="联系电话（可以不填）">
        <Input autoComplete="tel" inputMode="tel" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="agrees"
        valuePropName="checked"
        rules={[
          {
            validator: (_, value) =>
              value === true ? Promise.resolve() : Promise.reject(new Error('请先确认')),
          },
        ]}
      >
        <Checkbox>以上是我本人的信息，或者受本人委托代填；同意选举机构为选民登记使用</Checkbox>
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={error} />
        {answer?.finding === 'not-eligible' && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title="按所填的号码，不能登记"
            description={<Reasons reasons={answer.reasons.filter(({ holds }) => !holds)} />}
          />
        )}
        <Button type="primary" htmlType="submit" block loading={isSending}>
          提交
        </Button>
        <Typography.Text type="secondary">
          提交以后由登记员核对，有疑问会和您联系。不能上网或者不会填的，可以到登记站当面办理。
        </Typography.Text>
      </Flex>
    </Form>
  );
}

function Received(props: { receipt: string; onAsk: () => void; onAgain: () => void }) {
  const { receipt, onAsk, onAgain } = props;
  return (
    <Flex vertical gap={16} role="status">
      <Alert
        type="success"
        showIcon
        title="已收到您的登记"
        description="还不算登记完成：登记员核对以后才列入选民名单。请记下查询号，过几天来查进展。"
      />
      <p className="public-code" aria-label="查询号">
        {inGroups(receipt)}
      </p>
      <Button block onClick={onAsk}>
        查进展
      </Button>
      <Button block onClick={onAgain}>
        再为家里人填一份
      </Button>
    </Flex>
  );
}
