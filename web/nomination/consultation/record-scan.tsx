import { Image } from 'antd';
import { useSession } from '../../api/session.tsx';
import { TakePhoto } from '../../widgets/take-photo.tsx';
import type { GroupRecord } from './words.ts';

const ACT = 'add-consultation-scan';

/** 协商记录表: the picture of the signed paper, or the button that takes one. */
export function RecordScan({ record, mayAdd }: { record: GroupRecord; mayAdd: boolean }) {
  const isAllowed = useSession().acts.includes(ACT);
  if (record.hasScan)
    return (
      <Image
        src={`/api/consultation-records/${record.id}/scan`}
        alt={`${record.name}的协商记录表`}
        height={48}
        style={{ objectFit: 'cover' }}
      />
    );
  if (!mayAdd || !isAllowed) return '没有附';
  return (
    <TakePhoto act={ACT} fields={{ record: record.id }} title={`附扫描件：${record.name}`} size="small">
      附扫描件
    </TakePhoto>
  );
}
