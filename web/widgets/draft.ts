import type { FormInstance } from 'antd';
import { useEffect } from 'react';

const PREFIX = 'xuanwu-draft ';

/** 退出登录 · whoever signs in next at this computer finds nothing of it. */
export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}

/**
 * What was typed and not yet submitted outlives a reload: kept in this browser until it is submitted or
 * whoever typed it signs out. Fields in `never` (identity numbers, telephones) are not kept; without a key nothing is.
 */
export function useDraft(
  form: FormInstance,
  key: string | undefined,
  never: readonly string[] = [],
): { keep: () => void; forget: () => void } {
  const name = key === undefined ? undefined : `${PREFIX}${key}`;
  useEffect(() => {
    const kept = name === undefined ? null : sessionStorage.getItem(name);
    if (kept !== null) form.setFieldsValue(JSON.parse(kept));
  }, [form, name]);
  return {
    keep: () => {
      if (name === undefined) return;
      const kept = Object.entries(form.getFieldsValue(true)).filter(([field]) => !never.includes(field));
      sessionStorage.setItem(name, JSON.stringify(Object.fromEntries(kept)));
    },
    forget: () => {
      if (name !== undefined) sessionStorage.removeItem(name);
    },
  };
}
