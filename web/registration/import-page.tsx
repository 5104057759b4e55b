import { Page } from '../widgets/page.tsx';

export function ImportPage() {
  return <Page title="导入选民">…</Page>;
}
