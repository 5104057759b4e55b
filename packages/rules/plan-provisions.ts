/** 方案对投票的规定 · what a plan allows beyond the law is wrong; what it takes back, or adds where the law is silent, is worth a word. */
import { articleOf, electionLawArticles } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import type { ElectionPlan, MobileBoxGround, PlanProvisions } from './election-plan.ts';
import { limitInForce, type LocalLaw } from './local-law.ts';
import type { ProxyChannel, ProxyReason } from './parameters.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from './proxy-titles.ts';

/** 可以使用流动票箱的情形 · 选举法（2020）第三十八条 */
export const MOBILE_BOX_GROUNDS: Readonly<Record<MobileBoxGround, string>> = {
  infirm: '患有疾病等原因行动不便',
  remote: '居住分散并且交通不便',
};

/** 方案规定的疑点 · in the order of the law */
export function provisionFindings(
  { electionDay, provisions }: Pick<ElectionPlan, 'electionDay' | 'provisions'>,
  law: LocalLaw,
): PlanFinding[] {
  if (provisions === undefined) return [];
  return [
    ...mobileBoxes(electionDay, provisions),
    ...writers(electionDay, provisions),
    ...proxyReasons(electionDay, provisions, law),
    ...proxyChannels(electionDay, provisions, law),
    ...proxyMax(electionDay, provisions, law),
    ...vacancies(electionDay, provisions, law),
  ];
}

function mobileBoxes(electionDay: CivilDate, { mobileBoxGrounds }: PlanProvisions): PlanFinding[] {
  if (mobileBoxGrounds === undefined) return [];
  const article = articleOf('mobile-requests', electionDay);
  const allowed = Object.values(MOBILE_BOX_GROUNDS).join('、');
  const beyond = mobileBoxGrounds.filter((ground) => !isGround(ground));
  const missing = (Object.keys(MOBILE_BOX_GROUNDS) as MobileBoxGround[]).filter(
    (ground) => !mobileBoxGrounds.includes(ground),
  );
  return [
    ...beyond.map((words) =>
      finding(article, {
        id: 'beyond-law',
        severity: 'wrong',
        test: `流动票箱: ${words} ∉ {${allowed}}`,
        text: `方案准许以“${words}”使用流动票箱，超出法律：只有${Object.values(MOBILE_BOX_GROUNDS).join('，或者')}的选民可以使用。`,
      }),
    ),
    ...missing.map((ground) =>
      narrower(article, {
        test: `流动票箱: ${MOBILE_BOX_GROUNDS[ground]}`,
        text: `方案没有准许${MOBILE_BOX_GROUNDS[ground]}的选民使用流动票箱，比法律窄。`,
      }),
    ),
  ];
}

function isGround(ground: string): ground is MobileBoxGround {
  return Object.hasOwn(MOBILE_BOX_GROUNDS, ground);
}

function writers(electionDay: CivilDate, { writer }: PlanProvisions): PlanFinding[] {
  if (writer !== 'voter') return [];
  return [
    narrower(electionLawArticles([40], electionDay), {
      test: '代写: 选民 ⊂ 他信任的人',
      text: '方案只准委托选民代写；法律准许文盲或者因残疾不能写选票的选民委托任何他信任的人代写，方案比法律窄。',
    }),
  ];
}

function proxyReasons(
  electionDay: CivilDate,
  { proxyReasons: reasons = [] }: PlanProvisions,
  law: LocalLaw,
): PlanFinding[] {
  const allowed: readonly string[] = law.values.proxyReasons;
  const titles = allowed.map((each) => PROXY_REASON_TITLES[each as ProxyReason]).join('、');
  return reasons
    .filter((each) => !allowed.includes(each))
    .map((each) => {
      const words = PROXY_REASON_TITLES[each as ProxyReason] ?? each;
      return finding(law.articles.proxyReasons ?? articleOf('proxy-reason', electionDay), {
        id: 'beyond-law',
        severity: 'wrong',
        test: `委托投票: ${words} ∉ {${titles}}`,
        text: `方案准许以“${words}”委托投票，超出法律和当地规定：可以委托的情形是${titles}。`,
      });
    });
}

function proxyChannels(
  electionDay: CivilDate,
  { proxyChannels: channels = [] }: PlanProvisions,
  law: LocalLaw,
): PlanFinding[] {
  const allowed: readonly string[] = law.values.proxyChannels;
  const article = law.articles.proxyChannels;
  return channels.flatMap((each) => {
    const words = PROXY_CHANNEL_TITLES[each as ProxyChannel] ?? each;
    if (!allowed.includes(each)) {
      return finding(article ?? articleOf('proxy-channel', electionDay), {
        id: 'beyond-law',
        severity: 'wrong',
        test: `委托方式: ${words} ∉ {${allowed.map((some) => PROXY_CHANNEL_TITLES[some as ProxyChannel]).join('、')}}`,
        text: `方案准许以“${words}”委托投票，法律要求书面委托。`,
      });
    }
    if (each === 'paper' || article !== undefined) return [];
    return added(articleOf('proxy-channel', electionDay), {
      test: `委托方式: ${words}`,
      text: `方案准许以“${words}”委托投票；法律只称书面委托，这是当地的补充，收到后应当核对本人的签名。`,
    });
  });
}

function proxyMax(electionDay: CivilDate, { proxyMax: most }: PlanProvisions, law: LocalLaw): PlanFinding[] {
  const limit = limitInForce(law, 'proxyLimit', electionDay);
  if (most === undefined || limit === undefined || most === limit.value) return [];
  const article = limit.article ?? articleOf('proxy-limit', electionDay);
  const test = `委托: ${most} <= ${limit.value}`;
  if (most < limit.value) {
    return [
      narrower(article, {
        test,
        text: `方案规定每一选民接受的委托不超过 ${most} 人，法律是不超过 ${limit.value} 人，方案比法律窄。`,
      }),
    ];
  }
  return [
    finding(article, {
      id: 'beyond-law',
      severity: 'wrong',
      test,
      text: `方案准许每一选民接受 ${most} 人的委托，超出法律：不得超过 ${limit.value} 人。`,
    }),
  ];
}

function vacancies(electionDay: CivilDate, { mayLeaveVacant }: PlanProvisions, law: LocalLaw): PlanFinding[] {
  if (mayLeaveVacant !== true || law.articles.afterLastRound !== undefined) return [];
  return [
    added(articleOf('res-still-short', electionDay), {
      test: '不足的名额可以暂缺',
      text: '方案规定不足的名额可以暂缺；法律没有规定，这是当地的补充，应当先另行选举，仍不足的才暂缺。',
    }),
  ];
}

/** 比法律窄 · what takes back a right that the law gives. */
function narrower(article: string, said: Pick<PlanFinding, 'test' | 'text'>): PlanFinding {
  return finding(article, { id: 'narrower-than-law', severity: 'note', ...said });
}

/** 当地的补充 · where the law is silent, and a parameter stands in for it. */
function added(article: string, said: Pick<PlanFinding, 'test' | 'text'>): PlanFinding {
  return finding(article, { id: 'local-addition', severity: 'note', ...said });
}
