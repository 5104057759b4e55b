import { Page } from '../widgets/page.tsx';

export function PendingActs() {
  return <Page title="待复核">…</Page>;
}
