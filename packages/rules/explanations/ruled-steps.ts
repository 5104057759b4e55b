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
  'ec-who': [
    among((chosen, allowed, holds) =>
      holds
        ? `选举委员会由${chosen}任命，合于法律。`
        : `县、乡两级选举委员会都由${allowed}任命，现在是由${chosen}任命。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
