import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  CATALOGUE_KINDS,
  DOCUMENT_CATALOGUE,
  DOCUMENT_STAGES,
  type DocumentStage,
  missingOf,
  whyMissing,
} from '@xuanwu/server/reports/document-catalogue.schema.ts';
import {
  DOCUMENT_TITLES,
  type DocumentKind,
  type DocumentRow,
  maySeeDocument,
} from '@xuanwu/server/reports/documents.schema.ts';
import { Alert, Card, Flex, Popover, Table, Tag, Typography } from 'antd';
import { useSession } from '../api/session.tsx';
import { DocumentTable } from '../documents/document-table.tsx';
import { DownloadSelected } from '../documents/download-selected.tsx';

interface KindLine {
  readonly kind: DocumentKind;
  readonly rows: readonly DocumentRow[];
  readonly missing: readonly string[];
}

/** 文书 in the order of an election: what can be printed now, what is still missing, and what it waits for. */
export function DocumentsByStage(props: {
  rows: readonly DocumentRow[];
  constituencies: readonly ConstituencyRow[];
}) {
  const { rows, constituencies } = props;
  const role = useSession().current?.role;
  const kinds = CATALOGUE_KINDS.filter((kind) => role !== undefined && maySeeDocument(role, kind));
  const hidden = CATALOGUE_KINDS.length - kinds.length;
  return (
    <Flex vertical gap={16}>
      {hidden > 0 && (
        <Alert type="info" showIcon title={`另有 ${hidden} 种文书有个人信息，当前岗位不能查看，没有列出。`} />
      )}
      {(Object.keys(DOCUMENT_STAGES) as DocumentStage[]).map((stage) => (
        <Stage
          key={stage}
          stage={stage}
          kinds={kinds.filter((kind) => DOCUMENT_CATALOGUE[kind].stage === stage)}
          rows={rows}
          constituencies={constituencies}
        />
      ))}
    </Flex>
  );
}

function Stage(props: {
  stage: DocumentStage;
  kinds: readonly DocumentKind[];
  rows: readonly DocumentRow[];
  constituencies: readonly ConstituencyRow[];
}) {
  const { stage, kinds, rows, constituencies } = props;
  const lines = kinds.map((kind): KindLine => {
    const own = rows.filter((row) => row.kind === kind);
    return { kind, rows: own, missing: missingOf(kind, own, constituencies) };
  });
  const ready = lines.flatMap((line) => line.rows);
  return (
    <Card
      size="small"
      title={
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {DOCUMENT_STAGES[stage]}
        </Typography.Title>
      }
      extra={<Typography.Text type="secondary">{`可以打印 ${ready.length} 份`}</Typography.Text>}
    >
      <Flex vertical gap={12}>
        {ready.length > 0 && (
          <DownloadSelected rows={ready} selected={ready} whole={DOCUMENT_STAGES[stage]} />
        )}
        <Table<KindLine>
          size="small"
          rowKey="kind"
          dataSource={lines}
          pagination={false}
          scroll={{ x: 620 }}
          expandable={{
            rowExpandable: (line) => line.rows.length > 0,
            expandedRowRender: showRows,
          }}
          columns={[
            { title: '文书', render: (_, { kind }) => DOCUMENT_TITLES[kind] },
            { title: '可以打印', width: 110, align: 'right', render: (_, line) => `${line.rows.length} 份` },
            { title: '还没有的', width: 360, render: (_, line) => <Missing line={line} /> },
          ]}
        />
      </Flex>
    </Card>
  );
}

function showRows({ rows }: KindLine) {
  return <DocumentTable rows={rows} empty="" />;
}

const MOST_NAMED = 60;

function Missing({ line: { kind, rows, missing } }: { line: KindLine }) {
  const why = whyMissing(kind, rows.length, missing.length);
  if (why === null) return <Tag color="green">齐全</Tag>;
  if (missing.length === 0) return <Typography.Text type="secondary">{why}</Typography.Text>;
  const named = missing.slice(0, MOST_NAMED).join('、');
  return (
    <Popover
      trigger={['hover', 'click']}
      content={<div style={{ maxWidth: 420 }}>{missing.length > MOST_NAMED ? `${named}等` : named}</div>}
    >
      <Typography.Text tabIndex={0}>{why}</Typography.Text>
    </Popover>
  );
}
