import { Page } from '../widgets/page.tsx';

export function CountEntry() {
  return <Page title="录入计票单">…</Page>;
}
