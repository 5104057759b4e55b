import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { FilePdfOutlined } from '@ant-design/icons';
import { Card, Flex } from 'antd';
import { useRead } from '../api/queries.ts';

/** 这一轮的文书, opened in a window of their own. */
export function RoundDocuments({ constituency, round }: { constituency: string; round: string }) {
  const read = useRead<DocumentRow[]>(`/api/documents?constituency=${constituency}`);
  const rows = (read.data ?? []).filter(({ id }) => id === round);
  if (rows.length === 0) return null;
  return (
    <Card size="small" title="文书">
      <Flex vertical gap={6}>
        {rows.map(({ kind, id, title }) => (
          <a key={kind} href={`/api/documents/${kind}/${id}`} target="_blank" rel="noreferrer">
            <FilePdfOutlined /> {title}
          </a>
        ))}
      </Flex>
    </Card>
  );
}
