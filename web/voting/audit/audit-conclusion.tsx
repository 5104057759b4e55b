import { claimWords, percentWords, VERDICT_WORDS } from '@xuanwu/rules/audit/claim-words.ts';
import type { AuditView } from '@xuanwu/server/phases/voting/audit/audit-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Button, Card, Flex, Table, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped } from '../../widgets/words.ts';

type Conclusion = NonNullable<AuditView['conclusion']>;
type Discrepancy = Conclusion['discrepancies'][number];

/** 审计结论: the risk against its limit, what each assertion lost, every figure that was another. */
export function AuditConclusion(props: { round: RoundRow; audit: AuditView; isOpen: boolean }) {
  const { round, audit, isOpen } = props;
  const { conclusion } = audit;
  const decide = useAct('decide-audit');
  return (
    <Card size="small" title="结论">
      <Flex vertical gap={12}>
        {conclusion ? (
          <Verdict conclusion={conclusion} limit={audit.riskPercent} />
        ) : (
          <Typography.Text type="secondary">抽中的捆全部复点完以后得出结论。</Typography.Text>
        )}
        {isOpen && (
          <>
            <ProblemAlert error={decide.error} />
            <ActButton
              act="decide-audit"
              state={{ round: round.state }}
              type="primary"
              disabled={conclusion === null}
              loading={decide.isPending}
              onClick={() => decide.mutate({ round: round.id })}
              style={{ alignSelf: 'start' }}
            >
              {conclusion?.verdict === 'draw-more'
                ? `再抽 ${conclusion.draws - audit.draws} 次`
                : '得出审计结论'}
            </ActButton>
          </>
        )}
        <Assertions audit={audit} />
        {conclusion && <Discrepancies rows={conclusion.discrepancies} />}
      </Flex>
    </Card>
  );
}

const TYPES = { stop: 'success', 'draw-more': 'warning', 'full-recount': 'error' } as const;

function Verdict({ conclusion, limit }: { conclusion: Conclusion; limit: number }) {
  const { verdict, riskMillionths } = conclusion;
  return (
    <Alert
      type={TYPES[verdict]}
      showIcon
      title={VERDICT_WORDS[verdict]}
      description={
        verdict === 'full-recount'
          ? '抽中各捆的差错使公布的结果不能成立，或者再抽也不能证实。请把各捆重新计一遍，再计算结果。'
          : `结果如果是错的，抽样还能这样相符的可能至多 ${percentWords(riskMillionths)}，限度 ${limit}%。`
      }
    />
  );
}

function Assertions({ audit }: { audit: AuditView }) {
  return (
    <Table<AuditView['assertions'][number]>
      size="small"
      rowKey={({ claim }) => claimWords(claim)}
      title={() => '结果所依据的各点'}
      dataSource={[...audit.assertions]}
      pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
      columns={[
        { title: '要证实的', render: (_, { claim }) => claimWords(claim) },
        {
          title: '优势',
          dataIndex: 'margin',
          align: 'right',
          width: 84,
          sorter: (a, b) => a.margin - b.margin,
          render: grouped,
        },
        {
          title: '复点减少',
          dataIndex: 'overstated',
          align: 'right',
          width: 84,
          render: (overstated: number | null) => (overstated === null ? '—' : grouped(overstated)),
        },
      ]}
    />
  );
}

function Discrepancies({ rows }: { rows: readonly Discrepancy[] }) {
  if (rows.length === 0) return <Typography.Text>抽中各捆的复点与计票单完全一致。</Typography.Text>;
  return (
    <Flex vertical gap={8}>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <span>差异（{rows.length}）</span>
        <Button size="small" onClick={() => downloadTable('审计差异.csv', COLUMNS, rows)}>
          导出表格
        </Button>
      </Flex>
      <Table<Discrepancy>
        size="small"
        rowKey={({ bundle, person }) => `${bundle} ${person}`}
        dataSource={[...rows]}
        pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
        scroll={{ x: 420 }}
        columns={[
          { title: '捆', width: 90, render: (_, { bundle }) => `第 ${bundle} 捆` },
          { title: '栏目', render: (_, { person }) => person ?? '选票张数' },
          { title: '计票单', dataIndex: 'announced', align: 'right', width: 90 },
          { title: '复点', dataIndex: 'recounted', align: 'right', width: 90 },
        ]}
      />
    </Flex>
  );
}

const COLUMNS: readonly [string, (row: Discrepancy) => string | number][] = [
  ['捆', ({ bundle }) => bundle],
  ['栏目', ({ person }) => person ?? '选票张数'],
  ['计票单', ({ announced }) => announced],
  ['复点', ({ recounted }) => recounted],
];
