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
    form('列入的最少 {fewest} > 未列入的最多 {most}', ({ fewest, most }, holds) =>
      holds
        ? `列入的每一名都有${fewest}名以上选民赞成，多于没有列入的最多${most}名，是较多数选民的意见。`
        : `列入的最少有${fewest}名选民赞成，不多于没有列入的最多${most}名，没有形成较多数选民的意见。`,
    ),
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
    form('票数相等 {tied} > {open}', ({ tied, open }, holds) =>
      holds
        ? `预选票数相等的${tied}名，余下的名额${open}名，就这几名再次预选。`
        : `预选票数相等的${tied}名，余下的名额${open}名，不必再次预选。`,
    ),
    form('与预选结果不同 {differing} = 0', ({ differing }, holds) =>
      holds
        ? '名单与预选的结果一致。'
        : `名单与预选的结果有${differing}名不同，应当根据预选时得票多少的顺序确定。`,
    ),
    stated(
      '经过协商没有形成较为一致的意见',
      '经过讨论、协商，没有形成较为一致的意见，进行预选。',
      '先由选民小组讨论、协商；不能形成较为一致意见的，才进行预选。',
    ),
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
