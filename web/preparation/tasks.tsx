import { Page } from '../widgets/page.tsx';

export function Tasks() {
  return <Page title="任务">…</Page>;
}
