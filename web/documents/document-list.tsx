import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../widgets/page.tsx';
import { DocumentTable } from './document-table.tsx';

/** 一个选区的文书. */
export function DocumentList({ constituency }: { constituency: string }) {
  const read = useRead<DocumentRow[]>(`/api/documents?constituency=${constituency}`);
  return (
    <Loaded read={read}>
      {(rows) => (
        <DocumentTable
          rows={rows}
          hidesConstituency
          empty="还没有可以打印的文书。名单、候选人、投票安排和结果公布以后，文书就在这里。"
        />
      )}
    </Loaded>
  );
}
