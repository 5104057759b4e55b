import { Page } from '../widgets/page.tsx';

export function CheckIn() {
  return <Page title="领票登记">…</Page>;
}
