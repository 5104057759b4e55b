import { Page } from '../widgets/page.tsx';

export function Bodies() {
  return <Page title="选举机构">…</Page>;
}
