import { Page } from '../widgets/page.tsx';

export function Register() {
  return <Page title="选民登记">…</Page>;
}
