import { Page } from '../widgets/page.tsx';

export function Documents() {
  return <Page title="文书">…</Page>;
}
