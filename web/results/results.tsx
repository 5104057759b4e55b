import { Page } from '../widgets/page.tsx';

export function Results() {
  return <Page title="选举结果">…</Page>;
}
