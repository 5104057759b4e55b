/** Every silent point as it stands here: what holds, where from, what rests on it. */
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { actsResting, type SilentPoint, silentPoint } from '@xuanwu/rules/silent-points.ts';
import type { DecisionRow, Law } from '@xuanwu/server/law/law-view.schema.ts';

/** 由何处定 */
export const ORIGINS = {
  open: '待决定',
  rule: '地方规定',
  superior: '上级答复',
  own: '本级决定',
  suggested: '按建议',
} as const;

export interface PointState {
  readonly point: SilentPoint;
  /** What the rules take now, in words. */
  readonly value: string;
  readonly origin: keyof typeof ORIGINS;
  /** The article, or who decided on which document. */
  readonly source: string;
  readonly inForce: DecisionRow | undefined;
  /** Also what is superseded. */
  readonly history: readonly DecisionRow[];
  /** 依据它的工作 */
  readonly resting: readonly string[];
  readonly stopped: Law['stopped'];
}

export function pointState(id: ParameterId, view: Law, law: LocalLaw): PointState {
  const point = silentPoint(id);
  const history = view.decisions.filter(({ parameter }) => parameter === id);
  const inForce = history.find((each) => each.inForce);
  const resting = actsResting(id).map((act) => ACTS[act].title);
  const article = law.articles[id];
  return {
    point,
    value: describeValue(id, law.values[id] as never) || '没有',
    origin: originOf(article, inForce, view, resting.length > 0),
    source: article ?? (inForce ? `${inForce.decidedBy}（${inForce.document}）` : point.source),
    inForce,
    history,
    resting,
    stopped: view.stopped.filter(({ parameter }) => parameter === id),
  };
}

function originOf(
  article: string | undefined,
  inForce: DecisionRow | undefined,
  { place }: Law,
  isUsed: boolean,
): PointState['origin'] {
  if (article !== undefined) return 'rule';
  if (inForce) return inForce.by.code === place.code ? 'own' : 'superior';
  return isUsed ? 'open' : 'suggested';
}
