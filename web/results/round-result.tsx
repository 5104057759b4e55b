import { Page } from '../widgets/page.tsx';

export function RoundResult() {
  return <Page title="选举结果">…</Page>;
}
