/** 既是日程步骤、又单独裁定的规则 · what is said of them besides their days. */
import { among, type Explanation, form, stated } from './form.ts';

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
  'formal-above': [
    form('{own} > {other}', ({ own, other }, holds) =>
      holds
        ? `赞成这份名单的选民${own}人，多于赞成其他意见的${other}人，是较多数选民的意见。`
        : `赞成这份名单的选民${own}人，不多于赞成其他意见的${other}人，不是较多数选民的意见。`,
    ),
    stated(
      '经过酝酿协商或者预选',
      '正式候选人经过讨论、协商或者预选。',
      '初步候选人多于法定的最多人数，须经讨论、协商，按较多数选民的意见确定，意见不一致的进行预选。',
    ),
  ],
  'formal-primary': [
    form('{initial} > {max}', ({ initial, max }, holds) =>
      holds
        ? `初步候选人${initial}名，超过法定的最多${max}名，意见不能较为一致的进行预选。`
        : `初步候选人${initial}名，没有超过法定的最多${max}名，不必预选。`,
    ),
    form('{lowest} >= {most}', ({ lowest, most }, holds) =>
      holds
        ? `列入名单的预选得票最少${lowest}票，不少于没有列入的最多${most}票。`
        : `列入名单的预选得票最少${lowest}票，少于没有列入的最多${most}票，没有按得票多少确定。`,
    ),
  ],
  'intro-meet': [
    stated(
      '组织代表候选人与选民见面',
      '选举委员会组织了代表候选人与选民见面。',
      '选举委员会应当组织代表候选人与选民见面，现在没有组织。',
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
