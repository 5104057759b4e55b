import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import { Alert } from 'antd';
import type { ProblemError } from '../api/client.ts';
import { Reasons } from './reasons.tsx';

/** Why the server said no, and what to do; the law's reasons with article and arithmetic. */
export function ProblemAlert({ error }: { error: ProblemError | null }) {
  if (!error) return null;
  const { title, detail, reasons = [], errors = [] } = error.problem;
  const failed = reasons.filter((reason) => !reason.holds);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={detail ?? title}
      description={
        failed.length > 0 ? (
          <Reasons
            reasons={failed.map((reason) => ({ ...reason, title: RULE_TITLES[reason.rule as RuleId] ?? '' }))}
          />
        ) : errors.length > 0 ? (
          <ul>
            {errors.map(({ path, message }) => (
              <li key={path}>
                {path}：{message}
              </li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
