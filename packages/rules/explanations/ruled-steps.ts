/** 既是日程步骤、又单独裁定的规则 · what is said of them besides their days. */
import { among, type Explanation } from './form.ts';

/** 既是日程步骤、又单独裁定的规则 */
export const RULED_STEPS = {
  'quota-authority': [
    among((chosen, allowed, holds) =>
      holds
        ? `代表名额由${chosen}确定，合于法定的权限。`
        : `代表名额应当由${allowed}确定，现在是由${chosen}确定。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
