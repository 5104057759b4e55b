import {
  FACT_KINDS,
  FACT_SOURCES,
  type RecordedFact,
} from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import { Button, Card, Col, Flex, Form, Input, Row, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { FactFields } from './fact-fields.tsx';

const ACT = 'record-person-fact';

const KINDS = Object.entries(FACT_KINDS)
  .filter(([kind]) => kind !== 'unable')
  .map(([value, label]) => ({ value, label }));

const SOURCES = Object.entries(FACT_SOURCES)
  .filter(([source]) => source !== 'committee')
  .map(([value, label]) => ({ value, label }));

/** 登记资格事实: what a paper says, as the paper says it. */
export function PersonFactForm({ person, onClose }: { person: string; onClose: () => void }) {
  const [form] = Form.useForm<{ fact: RecordedFact }>();
  const act = useAct(ACT);
  useFieldErrors(form, act.error);
  return (
    <Card size="small" title="登记资格事实">
      <Form<{ fact: RecordedFact }>
        form={form}
        name="person-fact"
        layout="vertical"
        scrollToFirstError
        onFinish={({ fact }) => act.mutate({ person, fact: withNothingElse(fact) }, { onSuccess: onClose })}
      >
        <Row gutter={12}>
          <Col xs={24} sm={12}>
            <Form.Item
              name={['fact', 'kind']}
              label="事实"
              rules={[{ required: true, message: '请选择是什么事实' }]}
            >
              <Select options={KINDS} placeholder="请选择" />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item
              name={['fact', 'source']}
              label="材料来源"
              rules={[{ required: true, message: '请选择材料从哪里来' }]}
            >
              <Select options={SOURCES} placeholder="请选择" />
            </Form.Item>
          </Col>
          <Form.Item noStyle dependencies={[['fact', 'kind']]}>
            {({ getFieldValue }) => <FactFields kind={getFieldValue(['fact', 'kind'])} />}
          </Form.Item>
          <Col span={24}>
            <Form.Item
              name={['fact', 'document']}
              label="证明文书"
              rules={[{ required: true, whitespace: true, message: '请写明证明文书的名称和文号' }]}
            >
              <Input
                maxLength={120}
                autoComplete="off"
                placeholder="名称和文号，如：（2015）网刑初字第1号判决书"
              />
            </Form.Item>
          </Col>
        </Row>
        <Flex vertical gap={12}>
          <ProblemAlert error={act.error} />
          <Flex gap={8}>
            <ActButton act={ACT} type="primary" htmlType="submit" loading={act.isPending}>
              登记
            </ActButton>
            <Button onClick={onClose}>不登记</Button>
          </Flex>
        </Flex>
      </Form>
    </Card>
  );
}

/** A field that was left empty is nothing known; whatever the kind does not ask for, the server leaves out. */
function withNothingElse(fact: RecordedFact): RecordedFact {
  const given = Object.entries(fact).filter(([, value]) => value !== undefined);
  return Object.assign({}, NOTHING_KNOWN, Object.fromEntries(given) as unknown as RecordedFact);
}

const NOTHING_KNOWN = {
  place: null,
  until: null,
  mainTermEndsOn: null,
  months: null,
  deliveredOn: null,
  isListedInNewPlace: false,
};
