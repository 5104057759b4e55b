import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import { Arithmetic } from './arithmetic.tsx';
import './reasons.css';
import { Sentence } from './sentence.tsx';

/** A reason as an answer carries it. */
export interface ShownReason {
  readonly rule: string;
  /** Where it is no rule of the law, such as a day of the work plan. */
  readonly title?: string;
  readonly article: string;
  readonly test: string;
  readonly holds: boolean;
}

/** 理由: every rule in a sentence, with its article, the integer test and whether it holds. */
export function Reasons(props: {
  reasons: readonly ShownReason[];
  /** The rule and its article stand above already. */
  underRule?: boolean;
}) {
  const { reasons, underRule = false } = props;
  return (
    <div className="reasons">
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.rule} ${reason.test}`}>
            <Outcome holds={reason.holds} />
            <div>
              {!underRule && <strong>{titleOf(reason)}</strong>}
              {isRule(reason) && (
                <div>
                  <Sentence text={explainReason(reason)} />
                </div>
              )}
            </div>
            <div className="reasons-ground">
              {!underRule && <div>{reason.article}</div>}
              <Arithmetic test={reason.test} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outcome({ holds }: { holds: boolean }) {
  return holds ? (
    <span className="reasons-outcome holds">
      <CheckCircleFilled /> 成立
    </span>
  ) : (
    <span className="reasons-outcome fails">
      <CloseCircleFilled /> 不成立
    </span>
  );
}

function titleOf({ rule, title }: ShownReason): string {
  return title ?? RULE_TITLES[rule as RuleId] ?? '';
}

export function isRule(reason: ShownReason): reason is ShownReason & Reason {
  return Object.hasOwn(RULE_TITLES, reason.rule);
}
