/** What a page of the browser is called in the menu. */
import { readFileSync } from 'node:fs';

const LABELS = new Map(
  [...readFileSync('web/shell/menu.tsx', 'utf8').matchAll(/key: '([^']+)',\s+label: '([^']+)'/g)].map(
    ([, key = '', label = '']) => [key, label],
  ),
);

LABELS.set('/phone', '登记员的手机');
LABELS.set('/phone/check-in', '投票站的设备');

const OF_REGISTER = new Set(['/imports', '/eligibility-lists']);

/** `选举结果（/results/:id）`; pages below one of the menu are called like it. */
export function screenTitle(path: string): string {
  const first = `/${path.split('/')[1] ?? ''}`;
  const label = LABELS.get(path) ?? LABELS.get(OF_REGISTER.has(first) ? '/register' : first) ?? '';
  return `${label}（\`${path}\`）`;
}
