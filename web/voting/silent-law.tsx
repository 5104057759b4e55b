import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { type ParameterId, PARAMETERS } from '@xuanwu/rules/parameters.ts';
import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from '@xuanwu/rules/proxy-titles.ts';
import { ExclamationCircleFilled } from '@ant-design/icons';
import { Collapse, Table } from 'antd';

/** 超出法律条文的做法: what is done on polling day by a local rule or an assumption, not by the words of the law; all of it flagged. */
export function SilentLaw({ law }: { law: LocalLaw }) {
  const rows = ASKED.map(({ id, title, written }) => ({
    id,
    title,
    value: written(law),
    source: law.articles[id] ?? PARAMETERS[id].source,
    local: law.articles[id] !== undefined,
  }));
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'silent',
          label: (
            <span>
              <ExclamationCircleFilled style={{ color: '#b26a00' }} /> 法律条文以外的做法（{rows.length}
              项）：按本省规定或者待定参数办理，请当地法制部门核定
            </span>
          ),
          children: (
            <Table
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 560 }}
              dataSource={rows}
              columns={[
                { title: '事项', dataIndex: 'title' },
                { title: '现在的做法', dataIndex: 'value' },
                {
                  title: '来由',
                  dataIndex: 'source',
                  render: (source: string, { local }) => `${local ? '本省规定：' : ''}${source}`,
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}

/** 依据待定参数: what a ruling rests on where the law is silent. */
export function SilentNotes({ undecided }: { undecided: readonly ParameterId[] }) {
  return undecided.map((id) => (
    <span key={id}>
      <ExclamationCircleFilled style={{ color: '#b26a00' }} /> 依据待定参数：{PARAMETERS[id].source}
    </span>
  ));
}

const ASKED: readonly { id: ParameterId; title: string; written: (law: LocalLaw) => string }[] = [
  {
    id: 'mobileBoxScrutineersMin',
    title: '每个流动票箱的监票人',
    written: ({ values }) => `不少于 ${values.mobileBoxScrutineersMin} 人`,
  },
  {
    id: 'votingWindowDays',
    title: '投票持续的天数',
    written: ({ values }) => `${values.votingWindowDays} 天`,
  },
  {
    id: 'proxyReasons',
    title: '可以委托投票的情形',
    written: ({ values }) => values.proxyReasons.map((why) => PROXY_REASON_TITLES[why]).join('、'),
  },
  {
    id: 'proxyChannels',
    title: '委托的书面方式',
    written: ({ values }) => values.proxyChannels.map((channel) => PROXY_CHANNEL_TITLES[channel]).join('、'),
  },
  {
    id: 'proxySameConstituency',
    title: '受托人须是本选区选民',
    written: ({ values }) => (values.proxySameConstituency ? '是' : '否，其他选区的选民也可以'),
  },
];
