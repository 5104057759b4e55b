import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { Alert } from 'antd';
import type { ProblemError } from '../api/client.ts';
import { Reasons } from './reasons.tsx';

/** Why the server said no, and what to do; the law's reasons with article and arithmetic. */
export function ProblemAlert({ error }: { error: ProblemError | null }) {
  if (!error) return null;
  const { title, detail, reasons = [], undecided = [], errors = [] } = error.problem;
  const failed = reasons.filter((reason) => !reason.holds);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={detail ?? title}
      description={
        failed.length > 0 ? (
          <>
            <Reasons reasons={failed} />
            {errors.length > 0 && <p>涉及：{errors.map(({ message }) => message).join('、')}</p>}
            <SilentPoints undecided={undecided} />
          </>
        ) : errors.length > 1 || (errors.length === 1 && detail === undefined) ? (
          // Which field each is said of stands beside the field itself.
          <ul>
            {[...new Set(errors.map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}

/** What the ruling rests on besides the text of the law. */
function SilentPoints({ undecided }: { undecided: readonly string[] }) {
  if (undecided.length === 0) return null;
  const titles = undecided.map((id) => PARAMETER_TEXTS[id as ParameterId]?.title ?? id);
  return <div className="shell-subtitle">其中法律没有写明、按所定口径办理的：{titles.join('；')}。</div>;
}
