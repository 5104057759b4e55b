import type { EntryState } from './phone-store.ts';

/** 录入的状态, as the phone says it. */
export const ENTRY_STATES: Readonly<
  Record<EntryState, { readonly title: string; readonly color: string; readonly text: string }>
> = {
  waiting: { title: '待送', color: 'blue', text: '已存在手机上，有网络时自动送出。' },
  registered: { title: '已登记', color: 'green', text: '系统已登记。' },
  conflict: { title: '没送成', color: 'red', text: '系统不同意登记，要处理。' },
  'giving-up': { title: '放弃，待报', color: 'default', text: '不登记了；有网络时报给系统。' },
  'given-up': { title: '已放弃', color: 'default', text: '不登记了，理由已报给系统。' },
};
