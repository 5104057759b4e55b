import { EXCLUSION_GROUNDS } from '@xuanwu/rules/exclusion.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ListDecisions as Decisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Button, Card, Table, Tag } from 'antd';
import { useRead } from '../../api/queries.ts';
import { useSession } from '../../api/session.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { Corrections } from './corrections.tsx';
import { ExclusionSteps } from './exclusion-steps.tsx';
import { Exclusions } from './exclusions.tsx';
import { FactObjections } from './fact-objections.tsx';

/** 名单上的决定、更正、异议和提示, for those who work with them; others see the decisions that stand. */
export function ListDecisions(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const { acts, confirms } = useSession();
  const maySee = acts.includes('exclude-candidate') || confirms.includes('exclude-candidate');
  const read = useRead<Decisions>(maySee ? `/api/constituencies/${constituency.id}/list-decisions` : null);
  if (!maySee) return <Exclusions nominations={nominations} />;
  return (
    <Loaded read={read}>
      {(decisions) => (
        <>
          <Advice advice={decisions.advice} />
          <Decided constituency={constituency} exclusions={decisions.exclusions} />
          <Corrections corrections={decisions.corrections} />
          <FactObjections constituency={constituency} facts={decisions.facts} />
        </>
      )}
    </Loaded>
  );
}

/** 提示 · with the article; nobody is left off for it. What stops publication stands where one publishes. */
function Advice({ advice: all }: Pick<Decisions, 'advice'>) {
  const advice = all.filter(({ stops }) => !stops);
  if (advice.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`提示（${advice.length}）：供核对，不影响列入名单`}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {advice.map(({ candidate, name, text, article }) => (
            <li key={`${candidate} ${text}`}>
              {name}：{text}（{article}）
            </li>
          ))}
        </ul>
      }
    />
  );
}

type Exclusion = Decisions['exclusions'][number];

/** 不列入名单的决定, for ever: who, on what ground, why, by which meeting; and what became of objections. */
function Decided(props: { constituency: ConstituencyRow; exclusions: readonly Exclusion[] }) {
  const { constituency, exclusions } = props;
  if (exclusions.length === 0) return null;
  return (
    <Card
      size="small"
      title={`不列入名单的决定（${exclusions.length}）`}
      extra={
        <Button
          size="small"
          onClick={() => downloadTable('不列入名单的决定.csv', EXPORT_COLUMNS, exclusions)}
        >
          导出表格
        </Button>
      }
    >
      <Table<Exclusion>
        size="small"
        rowKey="id"
        dataSource={[...exclusions]}
        pagination={false}
        scroll={{ x: 900 }}
        columns={[
          {
            title: '姓名',
            width: 110,
            render: (_, { name, restoredOn }) => (
              <>
                {name}
                {restoredOn !== null && <Tag color="green">已恢复</Tag>}
              </>
            ),
          },
          {
            title: '法定情形和理由',
            render: (_, { ground, explanation, document, citedOpinions }) => (
              <>
                <strong>{EXCLUSION_GROUNDS[ground]}</strong>
                <div>{explanation}</div>
                <div className="shell-subtitle">
                  证明文书：{document}
                  {citedOpinions > 0 && `；引用联审意见 ${citedOpinions} 件`}
                </div>
              </>
            ),
          },
          {
            title: '决定',
            width: 210,
            render: (_, row) => (
              <>
                {row.decidedOn}
                <div className="shell-subtitle">{meetingOf(row)}</div>
                <div className="shell-subtitle">原公布：{row.listedOn ?? '未公布'}</div>
              </>
            ),
          },
          {
            title: '通知和异议',
            width: 300,
            render: (_, row) => <ExclusionSteps constituency={constituency} exclusion={row} />,
          },
        ]}
      />
    </Card>
  );
}

function meetingOf({ meeting }: Exclusion): string {
  return `${meeting.minute}，出席 ${meeting.present} 人，赞成 ${meeting.inFavour} 人`;
}

const EXPORT_COLUMNS: readonly [string, (row: Exclusion) => string | number][] = [
  ['姓名', ({ name }) => name],
  ['法定情形', ({ ground }) => EXCLUSION_GROUNDS[ground]],
  ['理由', ({ explanation }) => explanation],
  ['证明文书', ({ document }) => document],
  ['选举委员会会议', meetingOf],
  ['决定日期', ({ decidedOn }) => decidedOn],
  ['通知日期', ({ notifiedOn }) => notifiedOn ?? ''],
  ['异议', ({ objections }) => objections.length],
  ['恢复列入日期', ({ restoredOn }) => restoredOn ?? ''],
];
