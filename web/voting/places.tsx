import { Page } from '../widgets/page.tsx';

export function Places() {
  return <Page title="投票场所">…</Page>;
}
