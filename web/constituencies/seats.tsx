import { Page } from '../widgets/page.tsx';

export function Seats() {
  return <Page title="名额与选区">…</Page>;
}
