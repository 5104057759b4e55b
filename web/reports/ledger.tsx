import { Page } from '../widgets/page.tsx';

export function Ledger() {
  return <Page title="选务日志">…</Page>;
}
