/** A silent point's answer in a form, and as the law takes it. */
import { type ParameterId, PARAMETERS } from '@xuanwu/rules/parameters.ts';
import { type SilentPoint, silentPoint } from '@xuanwu/rules/silent-points.ts';

/** As the fields of a form hold answers: by parameter. */
export type Answers = Readonly<Record<string, unknown>>;

/** One of several is held as its JSON, for a radio button cannot hold nothing. */
export function fieldValue({ kind }: SilentPoint, value: unknown): unknown {
  return kind === 'one' ? JSON.stringify(value) : value;
}

function valueOf({ kind }: SilentPoint, held: unknown): unknown {
  if (kind === 'one') return typeof held === 'string' ? JSON.parse(held) : undefined;
  return held === undefined || held === '' ? null : held;
}

/** What is sent; undefined where it may not be. */
export function answerOf(id: ParameterId, answers: Answers): unknown {
  const value = valueOf(silentPoint(id), answers[id]);
  return PARAMETERS[id].allows(value) ? value : undefined;
}
