import { Page } from '../widgets/page.tsx';

export function Archive() {
  return <Page title="归档">…</Page>;
}
