import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  FACT_SUBJECTS,
  FINDINGS,
} from '@xuanwu/server/phases/nomination/initial-list/fact-objection.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Button, Card, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { ConcludeFactCheck } from './conclude-fact-check.tsx';

type Fact = ListDecisions['facts'][number];

const COLOURS = { accurate: 'green', inaccurate: 'red', unproven: 'default' } as const;

/** 对候选人情况的异议: what was said, what was found, and what voters were told. */
export function FactObjections(props: { constituency: ConstituencyRow; facts: readonly Fact[] }) {
  const { constituency, facts } = props;
  const [checking, setChecking] = useState<Fact>();
  if (facts.length === 0) return null;
  return (
    <Card size="small" title={`对候选人情况的异议（${facts.length}）`}>
      <Table<Fact>
        size="small"
        rowKey="id"
        dataSource={[...facts]}
        pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
        scroll={{ x: 760 }}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 100 },
          {
            title: '异议',
            render: (_, { about, objector, contact, statement, receivedOn }) => (
              <>
                {FACT_SUBJECTS[about]}：{statement}
                <div className="shell-subtitle">
                  {receivedOn}，{objector}，{contact}
                </div>
              </>
            ),
          },
          {
            title: '核实',
            render: (_, { check }) =>
              check ? (
                <>
                  <Tag color={COLOURS[check.finding]}>{FINDINGS[check.finding]}</Tag>
                  {check.foundFacts}
                  <div className="shell-subtitle">
                    {check.on}，{check.document}
                  </div>
                </>
              ) : (
                <Tag color="gold">待核实</Tag>
              ),
          },
          {
            width: 130,
            render: (_, fact) => (
              <Flex vertical gap={4} align="start">
                {fact.check?.finding === 'inaccurate' && (
                  <Button size="small" href={`/api/documents/fact-notice/${fact.id}`} target="_blank">
                    打印公告
                  </Button>
                )}
                {fact.check === null && (
                  <ActButton
                    act="conclude-fact-check"
                    state={{ constituency: constituency.stage }}
                    type="link"
                    size="small"
                    aria-label={`登记核实 ${fact.name}`}
                    onClick={() => setChecking(fact)}
                  >
                    登记核实
                  </ActButton>
                )}
              </Flex>
            ),
          },
        ]}
      />
      {checking && (
        <ConcludeFactCheck
          constituency={constituency}
          fact={checking}
          onClose={() => setChecking(undefined)}
        />
      )}
    </Card>
  );
}
