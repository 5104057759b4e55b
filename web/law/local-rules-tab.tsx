import { UploadOutlined } from '@ant-design/icons';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { NATIONAL_LIMITS } from '@xuanwu/rules/national-limits.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Card, Descriptions, Empty, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../widgets/act-button.tsx';
import { UploadLocalRules } from './upload-local-rules.tsx';
import { WithdrawLocalRules } from './withdraw-local-rules.tsx';

type Adopted = Law['rules'][number];

/** 地方规定: every layer that holds here, from the province down, what it says and what is not known about it. */
export function LocalRulesTab({ view, law }: { view: Law; law: LocalLaw }) {
  const [isUploading, setUploading] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Adopted>();
  const adoptedAs = (layer: LocalRules) =>
    view.rules.find(
      ({ rules, withdrawnOn }) =>
        withdrawnOn === null &&
        (rules as LocalRules).title === layer.title &&
        (rules as LocalRules).area === layer.area,
    );
  const past = view.rules.filter(({ withdrawnOn }) => withdrawnOn !== null);
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} wrap align="center">
        <ActButton
          act="adopt-local-rules"
          type="primary"
          icon={<UploadOutlined />}
          onClick={() => setUploading(true)}
        >
          采用地方规定文件
        </ActButton>
        <Typography.Text type="secondary">
          地方规定只能补充和从严；放宽法律的，指出两边的条文，不予采用。
        </Typography.Text>
      </Flex>
      {law.layers.length === 0 && <Empty description="这里还没有地方规定，按全国的法律和建议办理。" />}
      {law.layers.map((layer) => (
        <Layer
          key={`${layer.area} ${layer.title}`}
          layer={layer}
          adopted={adoptedAs(layer)}
          onWithdraw={setWithdrawing}
        />
      ))}
      {past.length > 0 && <Past rows={past} />}
      {isUploading && <UploadLocalRules view={view} onClose={() => setUploading(false)} />}
      {withdrawing && <WithdrawLocalRules row={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Flex>
  );
}

function Layer(props: {
  layer: LocalRules;
  adopted: Adopted | undefined;
  onWithdraw: (row: Adopted) => void;
}) {
  const { layer, adopted, onWithdraw } = props;
  const rows = ruleRows(layer);
  return (
    <Card
      size="small"
      title={`${layer.title}（${layer.name}）`}
      extra={
        adopted?.isOwn === true && (
          <ActButton act="withdraw-local-rules" size="small" onClick={() => onWithdraw(adopted)}>
            撤下
          </ActButton>
        )
      }
    >
      <Flex vertical gap={12}>
        <Descriptions size="small" column={{ xs: 1, md: 2 }} items={facts(layer, adopted)} />
        {rows.length > 0 && (
          <Table
            size="small"
            pagination={false}
            scroll={{ x: 560 }}
            dataSource={rows}
            columns={[
              { title: '事项', dataIndex: 'title' },
              { title: '规定', dataIndex: 'value' },
              { title: '条文', dataIndex: 'article' },
            ]}
          />
        )}
        {layer.unknown.length > 0 && (
          <div>
            <Tag color="gold">未核实</Tag>
            {layer.unknown.join('；')}。这里没有写到的，按法律和建议办理，以正式文本为准。
          </div>
        )}
      </Flex>
    </Card>
  );
}

function facts({ area, from, to }: LocalRules, adopted: Adopted | undefined) {
  const period =
    from === null && to === null ? '不详，按一直施行' : `${from ?? '不详'} 起${to ? `，至 ${to}` : ''}`;
  return [
    { key: 'area', label: '适用地区', children: `代码以 ${area} 开头的地方` },
    { key: 'period', label: '适用的选举日', children: period },
    ...(adopted
      ? [
          {
            key: 'document',
            label: '采用',
            children: `${adopted.by.name}于 ${adopted.adoptedOn} 采用，${adopted.document}`,
          },
          {
            key: 'file',
            label: '文件',
            children: `${adopted.fileName}（SHA-256 ${adopted.sha256.slice(0, 16)}…）`,
          },
        ]
      : [{ key: 'built-in', label: '来源', children: '系统自带' }]),
  ];
}

function ruleRows({ parameters, limits, steps }: LocalRules) {
  return [
    ...Object.entries(parameters).map(([id, { value, article }]) => ({
      key: id,
      title: PARAMETER_TEXTS[id as ParameterId].title,
      value: describeValue(id as ParameterId, value as never),
      article,
    })),
    ...Object.entries(limits).map(([id, { value, article }]) => {
      const { title, unit } = NATIONAL_LIMITS[id as keyof typeof NATIONAL_LIMITS];
      return { key: id, title, value: `${value} ${unit}`, article };
    }),
    ...steps.map(({ rule, daysBefore, article }) => ({
      key: rule,
      title: RULE_TITLES[rule],
      value: `选举日 ${daysBefore} 日以前`,
      article,
    })),
  ];
}

/** 已撤下的: what was decided under them stays as it was. */
function Past({ rows }: { rows: readonly Adopted[] }) {
  return (
    <Card size="small" title="已经撤下的">
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 560 }}
        dataSource={[...rows]}
        columns={[
          { title: '规定', render: (_, { rules }) => (rules as LocalRules).title },
          { title: '采用', render: (_, { adoptedOn, document }) => `${adoptedOn}，${document}` },
          {
            title: '撤下',
            render: (_, { withdrawnOn, withdrawnReason }) => `${withdrawnOn}，${withdrawnReason}`,
          },
        ]}
      />
    </Card>
  );
}
