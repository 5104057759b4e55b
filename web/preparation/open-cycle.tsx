import { Page } from '../widgets/page.tsx';

export function OpenCycle() {
  return <Page title="建立换届">…</Page>;
}
