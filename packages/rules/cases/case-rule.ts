import { type Decided, type CaseError, mistaken } from '../error-codes.ts';
import type { LocalLaw } from '../local-law.ts';
import type { LocalRules } from '../local-rules.ts';
import { CaseReader, type JsonObject } from './case-reader.ts';

/** 一项规则 · how its cases are read, and the typed function that decides them. */
export interface CaseRule<C, R> {
  readonly read: (reader: CaseReader, json: JsonObject) => C;
  readonly decide: (facts: C, law: LocalLaw) => Decided<R>;
}

/** 裁定一个案例 · a JSON object read and decided. */
export function decideCase<C, R>(
  rule: CaseRule<C, R>,
  json: JsonObject,
  layers?: readonly LocalRules[],
): Decided<R> {
  const reader = new CaseReader(layers);
  const facts = rule.read(reader, json);
  reader.tellNamesApart();
  const law = reader.law(json);
  return reader.error === undefined ? rule.decide(facts, law) : failed(reader.error);
}

function failed({ code, field }: CaseError): Decided<never> {
  return mistaken(code, field);
}
