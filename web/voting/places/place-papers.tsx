import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { Alert, Flex } from 'antd';
import { useRead } from '../../api/queries.ts';
import { DocumentTable } from '../../documents/document-table.tsx';
import { Loaded } from '../../widgets/page.tsx';

/** 这个场所的文书: what is posted there, and what lies there on paper in case the machines fail. */
export function PlacePapers({ place }: { place: string }) {
  const read = useRead<DocumentRow[]>(`/api/documents?place=${place}`);
  return (
    <Flex vertical gap={12}>
      <Alert
        type="info"
        showIcon
        title="选举日以前打印，放在场所里"
        description="已经登记的印在表上，其余当场用笔填写、签名；系统停用时照这些纸办。纸上的与系统不一致的，以签名的纸为准。"
      />
      <Loaded read={read}>
        {(rows) => (
          <DocumentTable
            rows={rows}
            hidesConstituency
            empty="还没有可以打印的文书。先确定在这里投票的选区。"
          />
        )}
      </Loaded>
    </Flex>
  );
}
