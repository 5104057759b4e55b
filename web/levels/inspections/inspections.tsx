import { INSPECTION_STAGES } from '@xuanwu/rules/stage-gate.ts';
import {
  FINDING_STATES,
  type FindingRow,
  type InspectionsView,
} from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import { Table, Tabs } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { FindingTable } from './finding-table.tsx';
import { Gates } from './gates.tsx';
import { InspectionForm } from './inspection-form.tsx';
import { JudgeForm, RectifyForm } from './reply-forms.tsx';

type Opened =
  { readonly form: 'inspection' } | { readonly form: 'rectify' | 'judge'; readonly finding: FindingRow };

/** 督导检查: what was looked at, what was found and mended, and the gates between the stages. */
export function Inspections() {
  const read = useRead<InspectionsView>('/api/inspections');
  return <Loaded read={read}>{(view) => <Board view={view} />}</Loaded>;
}

function Board({ view }: { view: InspectionsView }) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const open = view.findings.filter(({ state }) => state !== 'accepted').length;
  return (
    <Page
      title="督导检查"
      hint="检查发现的问题由所在地整改，报整改情况，由检查的机构销号。写下的都原样保留。"
      actions={
        view.below.length > 0 && (
          <ActButton
            act="record-inspection"
            type="primary"
            onClick={() => setOpened({ form: 'inspection' })}
          />
        )
      }
    >
      <Tabs
        items={[
          {
            key: 'findings',
            label: `问题（${open} 个未销号）`,
            children: (
              <Findings
                rows={view.findings}
                onRectify={(finding) => setOpened({ form: 'rectify', finding })}
                onJudge={(finding) => setOpened({ form: 'judge', finding })}
              />
            ),
          },
          { key: 'visits', label: `检查（${view.inspections.length}）`, children: <Visits view={view} /> },
          { key: 'gates', label: '阶段关口', children: <Gates view={view} /> },
        ]}
      />
      {opened?.form === 'inspection' && <InspectionForm view={view} onClose={close} />}
      {opened?.form === 'rectify' && <RectifyForm finding={opened.finding} onClose={close} />}
      {opened?.form === 'judge' && <JudgeForm finding={opened.finding} onClose={close} />}
    </Page>
  );
}

function Findings(props: {
  rows: readonly FindingRow[];
  onRectify: (finding: FindingRow) => void;
  onJudge: (finding: FindingRow) => void;
}) {
  const { rows, ...on } = props;
  const [state, setState] = useFilter('state');
  const [stage, setStage] = useFilter('stage');
  const shown = rows.filter(
    (row) => (state === '' || row.state === state) && (stage === '' || row.stage === stage),
  );
  return (
    <FindingTable
      rows={shown}
      {...on}
      filters={
        <>
          <Choice label="状态" titles={FINDING_STATES} value={state} onChange={setState} />
          <Choice label="阶段" titles={INSPECTION_STAGES} value={stage} onChange={setStage} />
        </>
      }
    />
  );
}

type Visit = InspectionsView['inspections'][number];

function Visits({ view }: { view: InspectionsView }) {
  return (
    <Table<Visit>
      size="small"
      rowKey="id"
      dataSource={view.inspections}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 760 }}
      locale={{ emptyText: '还没有督导检查。' }}
      columns={[
        { title: '日期', dataIndex: 'visitedOn', width: 110 },
        { title: '检查的地方', key: 'of', render: (_, { of }) => of.name },
        { title: '阶段', key: 'stage', render: (_, { stage }) => INSPECTION_STAGES[stage] },
        { title: '检查的机构', key: 'by', render: (_, { by, inspectors }) => `${by.name}　${inspectors}` },
        { title: '情况', dataIndex: 'summary', className: 'wrapped-text' },
        {
          title: '问题',
          key: 'findings',
          width: 130,
          render: (_, { findings, open: left }) => `${findings} 个，未销号 ${left} 个`,
        },
      ]}
    />
  );
}
