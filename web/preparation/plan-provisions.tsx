import { MOBILE_BOX_GROUNDS, provisionFindings } from '@xuanwu/rules/plan-provisions.ts';
import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from '@xuanwu/rules/proxy-titles.ts';
import { Card, Col, Form, InputNumber, Row, Select } from 'antd';
import { useLocalLaw } from '../law/use-local-law.ts';
import { optionsOf } from '../widgets/options.ts';
import { FindingList } from './findings.tsx';
import type { PlanForm } from './plan-form.ts';

const WORDS = [
  ['mobileBoxGrounds', '可以使用流动票箱的情形', MOBILE_BOX_GROUNDS],
  ['proxyReasons', '可以委托投票的情形', PROXY_REASON_TITLES],
  ['proxyChannels', '委托的方式', PROXY_CHANNEL_TITLES],
] as const;

/** 方案对投票的规定: in the law's cases or in the plan's own words; what goes beyond the law is said at once. */
export function PlanProvisionFields() {
  const form = Form.useFormInstance<PlanForm>();
  const electionDay = Form.useWatch('electionDay', form) ?? undefined;
  const provisions = Form.useWatch('provisions', form);
  const law = useLocalLaw(electionDay);
  const findings =
    electionDay === undefined ? [] : provisionFindings({ electionDay, provisions: said(provisions) }, law);
  return (
    <Card size="small" title="对投票的规定" extra="方案没有写的留空">
      <Row gutter={16}>
        {WORDS.map(([key, title, titles]) => (
          <Col key={key} xs={24}>
            <Form.Item
              label={title}
              name={['provisions', key]}
              getValueFromEvent={(words: readonly string[]) => (words.length === 0 ? undefined : words)}
              extra="法律写明的从表中选；方案另外写的，照方案的原话填，按回车"
            >
              <Select mode="tags" allowClear tokenSeparators={['；', ';']} options={optionsOf(titles)} />
            </Form.Item>
          </Col>
        ))}
        <Col xs={24} sm={8}>
          <Form.Item
            label="每人接受委托至多"
            name={['provisions', 'proxyMax']}
            getValueFromEvent={(most: number | null) => most ?? undefined}
          >
            <InputNumber min={1} precision={0} suffix="人" style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <Col xs={24} sm={8}>
          <Form.Item label="代写选票的人" name={['provisions', 'writer']}>
            <Select
              allowClear
              placeholder="方案没有写"
              options={[
                { value: 'trusted', label: '选民信任的人' },
                { value: 'voter', label: '只能是选民' },
              ]}
            />
          </Form.Item>
        </Col>
        <Col xs={24} sm={8}>
          <Form.Item label="不足的名额可以暂缺" name={['provisions', 'mayLeaveVacant']}>
            <Select
              allowClear
              placeholder="方案没有写"
              options={[
                { value: true, label: '可以暂缺' },
                { value: false, label: '不可以暂缺' },
              ]}
            />
          </Form.Item>
        </Col>
      </Row>
      <FindingList findings={findings} />
    </Card>
  );
}

/** What the plan says: a field that is empty says nothing. */
function said(provisions: PlanForm['provisions']): PlanForm['provisions'] {
  const entries = Object.entries(provisions ?? {}).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
