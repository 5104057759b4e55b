import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import type { AuditView } from '@xuanwu/server/phases/voting/audit/audit-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Collapse, Flex, Steps } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { AuditConclusion } from './audit-conclusion.tsx';
import { AuditFacts } from './audit-facts.tsx';
import { DiceForm } from './dice-form.tsx';
import { DrawnBundles } from './drawn-bundles.tsx';
import { OrderAudit } from './order-audit.tsx';

const EVERY_MS = 5_000;

/** 抽样审计 of one counted round. */
export function AuditPage() {
  const { id = '' } = useParams();
  const detail = useRead<RoundDetail>(`/api/rounds/${id}`);
  const audits = useRead<AuditView[]>(`/api/rounds/${id}/audits`, { every: EVERY_MS });
  return (
    <Loaded read={detail}>
      {({ round }) => <Loaded read={audits}>{(known) => <AuditOf round={round} audits={known} />}</Loaded>}
    </Loaded>
  );
}

const STEPS = ['下达', '当众掷骰', '复点', '结论'];

function AuditOf({ round, audits }: { round: RoundRow; audits: readonly AuditView[] }) {
  const [last, ...earlier] = audits;
  const isOver = last === undefined || last.verdict !== null || last.isOutdated;
  return (
    <Page
      title={`${round.constituencyName}：${round.title}抽样审计`}
      hint={`${LEVELS[round.level]} · 各捆的数先封存，再当众掷骰决定复点哪几捆；复点的人看不到原来的数。`}
      actions={
        <>
          <Link to={`/count/${round.id}`}>计票</Link>
          <Link to={`/results/${round.id}`}>结果</Link>
        </>
      }
    >
      <Card size="small">
        <Steps size="small" current={stepOf(last)} items={STEPS.map((title) => ({ title }))} />
      </Card>
      {last?.isOutdated === true && (
        <Alert type="warning" showIcon title="审计下达以后有的捆重新计过了，这次审计不再有效。请重新下达。" />
      )}
      {last && <Audit round={round} audit={last} />}
      {isOver && round.state === 'counted' && <OrderAudit round={round} isAgain={last !== undefined} />}
      {last === undefined && round.state !== 'counted' && (
        <Alert
          type="info"
          showIcon
          title="没有做过抽样审计"
          description="抽样审计在计票完成以后、计算结果以前进行。"
        />
      )}
      {earlier.length > 0 && (
        <Collapse
          size="small"
          items={earlier.map((audit) => ({
            key: audit.number,
            label: `第 ${audit.number} 次审计`,
            children: <Audit round={round} audit={audit} />,
          }))}
        />
      )}
    </Page>
  );
}

function Audit({ round, audit }: { round: RoundRow; audit: AuditView }) {
  const isOpen = audit.verdict === null && !audit.isOutdated;
  return (
    <Flex vertical gap={16}>
      <AuditFacts audit={audit} />
      {isOpen && audit.dice === null && <DiceForm round={round} />}
      {audit.dice !== null && <DrawnBundles round={round} audit={audit} isOpen={isOpen} />}
      {audit.dice !== null && <AuditConclusion round={round} audit={audit} isOpen={isOpen} />}
    </Flex>
  );
}

function stepOf(audit: AuditView | undefined): number {
  if (audit === undefined || audit.isOutdated) return 0;
  if (audit.verdict !== null) return 4;
  if (audit.dice === null) return 1;
  return audit.conclusion === null ? 2 : 3;
}
