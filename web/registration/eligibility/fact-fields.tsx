import { CUSTODIES } from '@xuanwu/rules/custody.ts';
import { DEPRIVATION_KINDS } from '@xuanwu/rules/deprivation.ts';
import { CHARGES, DECIDING_ORGANS } from '@xuanwu/rules/eligibility.ts';
import type { FactKind } from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import { Checkbox, Col, Form, Input, InputNumber, Select } from 'antd';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';

const CUSTODY_TITLES = Object.fromEntries(Object.entries(CUSTODIES).map(([key, { title }]) => [key, title]));

/** The fields of a kind of fact, beside its source and paper. */
export function FactFields({ kind }: { kind: FactKind | undefined }) {
  switch (kind) {
    case undefined:
    case 'unable':
      return null;
    case 'nationality-lost':
      return <Day name="on" label="丧失国籍的日期" />;
    case 'died':
      return <Day name="on" label="死亡日期" />;
    case 'moved-in':
      return (
        <>
          <Day name="on" label="迁入日期" />
          <Place label="从哪里迁来" />
        </>
      );
    case 'moved-out':
      return (
        <>
          <Day name="on" label="迁出日期" />
          <Place label="迁到哪里" />
          <Col span={24}>
            <Form.Item name={['fact', 'isListedInNewPlace']} valuePropName="checked" initialValue={false}>
              <Checkbox>已经列入新迁入选区的选民名单（没有列入以前，仍在本选区名单上）</Checkbox>
            </Form.Item>
          </Col>
        </>
      );
    case 'deprived':
      return <DeprivationFields />;
    case 'suspended':
      return (
        <>
          <OneOf name="charge" label="案由" titles={CHARGES} />
          <OneOf name="decidedBy" label="决定机关" titles={DECIDING_ORGANS} />
          <Day name="decidedOn" label="决定日期" />
          <Day name="deliveredOn" label="送达选举委员会的日期" isOptional />
          <Day name="until" label="停止到哪一天" isOptional />
        </>
      );
    case 'custody':
      return (
        <>
          <OneOf name="custody" label="情形" titles={CUSTODY_TITLES} />
          <Place label="在什么地方" />
          <Day name="from" label="开始日期" />
          <Day name="until" label="结束日期" isOptional />
        </>
      );
  }
}

function DeprivationFields() {
  return (
    <>
      <OneOf name="orderKind" label="判法" titles={DEPRIVATION_KINDS} />
      <Day name="effectiveOn" label="判决生效日期" />
      <Day name="mainTermEndsOn" label="主刑执行完毕（假释、管制期满）日期" isOptional />
      <Col xs={24} sm={12}>
        <Form.Item name={['fact', 'months']} label="剥夺政治权利的期限" extra="终身的、管制附加的不填。">
          <InputNumber min={0} max={240} precision={0} suffix="个月" style={{ width: '100%' }} />
        </Form.Item>
      </Col>
    </>
  );
}

function Day({ name, label, isOptional = false }: { name: string; label: string; isOptional?: boolean }) {
  return (
    <Col xs={24} sm={12}>
      <Form.Item
        name={['fact', name]}
        label={label}
        rules={isOptional ? [] : [{ required: true, message: `请填${label}` }]}
        {...(isOptional && { tooltip: '还没有或者不知道的，空着' })}
      >
        <DayPicker />
      </Form.Item>
    </Col>
  );
}

function Place({ label }: { label: string }) {
  return (
    <Col xs={24} sm={12}>
      <Form.Item name={['fact', 'place']} label={label}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
    </Col>
  );
}

function OneOf(props: { name: string; label: string; titles: Readonly<Record<string, string>> }) {
  const { name, label, titles } = props;
  return (
    <Col xs={24} sm={12}>
      <Form.Item name={['fact', name]} label={label} rules={[{ required: true, message: `请选择${label}` }]}>
        <Select options={optionsOf(titles)} placeholder="请选择" />
      </Form.Item>
    </Col>
  );
}
