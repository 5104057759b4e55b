import { conclude } from '../conclusions.ts';
import { explainRuling } from '../explanations/ruling.ts';
import type { LocalRules } from '../local-rules.ts';
import type { Ruling } from '../ruling.ts';
import { CaseReader, type JsonObject } from './case-reader.ts';

/** 案例的说明 · one sentence, and every reason. */
export interface CaseExplanation {
  readonly short: string;
  readonly long: readonly string[];
}

/** 说明一个案例的裁定 · of a case that has been decided under this name. */
export function explainCase(
  name: string,
  json: JsonObject,
  ruling: object,
  layers?: readonly LocalRules[],
): CaseExplanation {
  const { reasons = [], undecided = [] } = ruling as Partial<Ruling>;
  const law = new CaseReader(layers).law(json);
  return { short: conclude(name, ruling), long: explainRuling({ reasons, undecided }, law) };
}
