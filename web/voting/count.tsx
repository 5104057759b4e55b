import { Page } from '../widgets/page.tsx';

export function Count() {
  return <Page title="计票">…</Page>;
}
