import type { Sealings } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { SealingList } from './sealing-list.tsx';

/** 封存和办结: how an election ends. */
export function Closing() {
  const read = useRead<Sealings>('/api/sealings');
  return (
    <Page title="封存和办结" hint="结果公告以后，把选票和计票单封存。">
      <Loaded read={read}>{(sealings) => <SealingList sealings={sealings} />}</Loaded>
    </Page>
  );
}
