import { CASE_KINDS, EVIDENCE_FIELDS } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import type { BulkPreview, BulkRule } from '@xuanwu/server/phases/registration/cases/bulk/bulk.schema.ts';
import { CASE_DECISIONS } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Card, Checkbox, Flex, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ProblemError, writeJson } from '../../api/client.ts';
import { optionsOf } from '../../widgets/options.ts';
import { Page } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { BulkConfirm } from './bulk-confirm.tsx';
import { BulkList } from './bulk-list.tsx';

/** Nothing agrees where only one record is; whoever was registered since is asked for first. */
const OF_MISSED: Partial<BulkRule> = {
  agreeing: [],
  noneAgainst: false,
  sameConstituency: false,
  registeredSince: 'same-number',
  decision: 'keep',
};

const INITIAL: BulkRule = {
  kind: 'duplicate',
  tier: null,
  agreeing: ['name', 'birth', 'phone', 'address'],
  noneAgainst: false,
  sameConstituency: true,
  registeredSince: null,
  decision: 'merge',
};

/** 成批处理: a rule, what it would do, and only then the deed; what was done before can be undone as a whole. */
export function BulkCases() {
  const [form] = Form.useForm<BulkRule>();
  const [previewed, setPreviewed] = useState<{ rule: BulkRule; preview: BulkPreview }>();
  const isMissed = Form.useWatch('kind', form) === 'missed';
  const look = useMutation<BulkPreview, ProblemError, BulkRule>({
    mutationFn: async (rule) =>
      (await writeJson('POST', '/api/cases/bulk-preview', rule, crypto.randomUUID())).body as BulkPreview,
    onSuccess: (preview, rule) => setPreviewed({ rule, preview }),
  });
  return (
    <Page
      title="成批处理核查事项"
      hint="先定条件，看清会怎样，再办。每件各记一条决定，可以单独撤销，也可以整批撤销。"
      actions={
        <Link to="/cases">
          <Button>回到一览</Button>
        </Link>
      }
    >
      <Card size="small" title="条件">
        <Form<BulkRule>
          layout="vertical"
          form={form}
          initialValues={INITIAL}
          onValuesChange={({ kind }: Partial<BulkRule>) => {
            setPreviewed(undefined);
            if (kind) form.setFieldsValue(kind === 'missed' ? OF_MISSED : { ...INITIAL, kind });
          }}
          onFinish={(values) =>
            look.mutate({ ...INITIAL, ...values, tier: values.tier ?? null, agreeing: values.agreeing ?? [] })
          }
        >
          <RuleFields isMissed={isMissed} />
          <Flex vertical gap={12} align="start">
            <ProblemAlert error={look.error} />
            <Button type="primary" htmlType="submit" loading={look.isPending}>
              预览
            </Button>
          </Flex>
        </Form>
      </Card>
      {previewed && <BulkConfirm key={previewed.preview.fingerprint} {...previewed} />}
      <BulkList />
    </Page>
  );
}

function RuleFields({ isMissed }: { isMissed: boolean }) {
  return (
    <>
      <Form.Item name="kind" label="种类">
        <Select style={{ maxWidth: 220 }} options={optionsOf(CASE_KINDS)} />
      </Form.Item>
      {isMissed && (
        <Form.Item name="registeredSince" label="立项以后已经登记的">
          <Radio.Group
            options={[
              { value: 'same-number', label: '姓名和号码都相同' },
              { value: 'either', label: '同名同日生的也算' },
              { value: null, label: '不限' },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item name="agreeing" label="这些项目都支持是同一人（或者都支持这个疑点）">
        <Checkbox.Group options={optionsOf(EVIDENCE_FIELDS)} />
      </Form.Item>
      <Form.Item name="tier" label="比对结论">
        <Radio.Group
          options={[
            { value: null, label: '不限' },
            { value: 'same', label: '同一人' },
            { value: 'review', label: '须判断' },
          ]}
        />
      </Form.Item>
      <Form.Item label="还要满足">
        <Flex gap={16} wrap>
          <Form.Item name="noneAgainst" valuePropName="checked" noStyle>
            <Checkbox>没有一项反对</Checkbox>
          </Form.Item>
          <Form.Item name="sameConstituency" valuePropName="checked" noStyle>
            <Checkbox>各份登记在同一个选区</Checkbox>
          </Form.Item>
        </Flex>
      </Form.Item>
      <Form.Item
        name="decision"
        label="怎样处理"
        extra={
          isMissed
            ? '维持现状的，登记不变，事项办结。没有登记的，逐件补充登记。'
            : '合并的，留下先登记的一份；除名的，从两级名单除名，只用于一个人的事项。'
        }
      >
        <Radio.Group
          options={(isMissed ? (['keep'] as const) : (['merge', 'keep', 'strike'] as const)).map((value) => ({
            value,
            label: CASE_DECISIONS[value],
          }))}
        />
      </Form.Item>
    </>
  );
}
