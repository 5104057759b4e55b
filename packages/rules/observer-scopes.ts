/** 观察员可以看的 · 各地实施细则: what is public anyway at the place, and what is handed to anybody who checks; never who votes how. */
export const OBSERVER_SCOPES = {
  voting: '投票：领票、写票处以外的会场、封箱',
  count: '计票：开箱、唱票、计票、封存',
  ledger: '选务日志和证据包',
} as const;

/** 观察员可以看的 */
export type ObserverScope = keyof typeof OBSERVER_SCOPES;
