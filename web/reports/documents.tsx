import { DOCUMENT_TITLES, type DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Button, Flex, Input, Tabs } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Choice } from '../widgets/choice.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { useFilter } from '../widgets/use-filter.ts';
import { LEVELS } from '../widgets/words.ts';
import { BulkPrint } from './bulk/bulk-print.tsx';
import { DocumentTable } from '../documents/document-table.tsx';
import { DocumentsByStage } from './documents-by-stage.tsx';

/** 文书: everything that can be printed now. */
export function Documents() {
  const read = useRead<DocumentRow[]>('/api/documents');
  return (
    <Page
      title="文书"
      actions={<Link to="/documents/wordings">修改文书文本</Link>}
      hint="公告、选票和报告单按已经公布的名单、安排和结果排版；打印出来的公告载有选务日志的检查点，可供核对。"
    >
      <Flex vertical gap={16}>
        <BulkPrint />
        <Loaded read={read}>{(rows) => <TwoViews rows={rows} />}</Loaded>
      </Flex>
    </Page>
  );
}

/** By stage, and all in one list: that is what an address with a kind or a text asks for. */
function TwoViews({ rows }: { rows: readonly DocumentRow[] }) {
  const [view, setView] = useFilter('view');
  const [kind] = useFilter('kind');
  const [text] = useFilter('q');
  const first = kind === '' && text === '' ? 'stages' : 'list';
  const board = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Tabs
      activeKey={view === '' ? first : view}
      onChange={setView}
      items={[
        {
          key: 'stages',
          label: '按阶段',
          children: (
            <Loaded read={board}>
              {(constituencies) => <DocumentsByStage rows={rows} constituencies={constituencies} />}
            </Loaded>
          ),
        },
        { key: 'list', label: '全部清单', children: <FilteredDocuments rows={rows} /> },
      ]}
    />
  );
}

function FilteredDocuments({ rows }: { rows: readonly DocumentRow[] }) {
  const [text, setText] = useFilter('q');
  const [kind, setKind] = useFilter('kind');
  const [level, setLevel] = useFilter('level');
  const shown = rows.filter(
    (row) =>
      `${row.constituencyName}${row.title}`.includes(text.trim()) &&
      (kind === '' || row.kind === kind) &&
      (level === '' || row.level === level),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找"
          placeholder="选区或文书名称"
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="种类" titles={DOCUMENT_TITLES} value={kind} onChange={setKind} />
        <Choice label="级别" titles={LEVELS} value={level} onChange={setLevel} />
        <Button onClick={() => downloadTable('文书目录.csv', EXPORT_COLUMNS, shown)}>导出目录</Button>
      </Flex>
      <DocumentTable
        rows={shown}
        empty={
          rows.length === 0
            ? '还没有可以打印的文书。公布选民名单以后，第一批公告就在这里。'
            : '没有符合条件的文书。请放宽上面的条件。'
        }
      />
    </Flex>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: DocumentRow) => string | number][] = [
  ['文书', (row) => row.title],
  ['选区', (row) => row.constituencyName],
  ['级别', (row) => LEVELS[row.level]],
  ['日期', (row) => row.date],
];
