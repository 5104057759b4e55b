import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { explainPoint, whoDecided } from '@xuanwu/rules/explanations/ruling.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { ExclamationCircleFilled } from '@ant-design/icons';
import { Collapse, Table } from 'antd';

/** 超出法律条文的做法: what is done on polling day by a local rule or an assumption, not by the words of the law; all of it flagged. */
export function SilentLaw({ law }: { law: LocalLaw }) {
  const rows = ASKED.map((id) => ({
    id,
    title: PARAMETER_TEXTS[id].title,
    value: describeValue(id, law.values[id]),
    source: law.articles[id] === undefined ? whoDecided(id, law) : `本省规定：${law.articles[id]}`,
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
                { title: '来由', dataIndex: 'source' },
              ]}
            />
          ),
        },
      ]}
    />
  );
}

/** 依据待定参数: what a ruling rests on where the law is silent. */
export function SilentNotes({ undecided, law }: { undecided: readonly ParameterId[]; law: LocalLaw }) {
  return undecided.map((id) => (
    <span key={id}>
      <ExclamationCircleFilled style={{ color: '#b26a00' }} /> 法律没有写明：{explainPoint(id, law)}
    </span>
  ));
}

const ASKED: readonly ParameterId[] = [
  'mobileBoxScrutineersMin',
  'votingWindowDays',
  'proxyReasons',
  'proxyChannels',
  'proxySameConstituency',
  'proxyMayStand',
];
