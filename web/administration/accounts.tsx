import { Page } from '../widgets/page.tsx';

export function Accounts() {
  return <Page title="账号与岗位">…</Page>;
}
