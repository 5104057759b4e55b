import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { Alert } from 'antd';
import type { ProblemError } from '../api/client.ts';
import { Reasons } from './reasons.tsx';

/** Why the server said no, and what to do; the law's reasons with article and arithmetic. */
export function ProblemAlert({ error }: { error: ProblemError | null }) {
  if (!error) return null;
  const { reasons = [], undecided = [], errors = [] } = error.problem;
  const { heading, detail } = wordsOf(error.problem);
  const failed = reasons.filter((reason) => !reason.holds);
  const mistakes = [...new Set(errors.map(({ message }) => message))];
  // Which field each is said of stands beside the field itself.
  const untold = failed.length > 0 ? [] : mistakes.filter((message) => !detail?.includes(message));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={heading}
      description={
        (detail !== undefined || failed.length + untold.length > 0) && (
          <>
            {detail !== undefined && <div>{detail}</div>}
            {failed.length > 0 && <Reasons reasons={failed} />}
            {failed.length > 0 && mistakes.length > 0 && <p>涉及：{mistakes.join('、')}</p>}
            {failed.length > 0 && <SilentPoints undecided={undecided} />}
            {untold.length > 0 && (
              <ul>
                {untold.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            )}
          </>
        )
      }
    />
  );
}

/** What it is in a few words, and what to do below; one of the two where they say the same. */
function wordsOf({ title, detail }: ProblemError['problem']): { heading: string; detail?: string } {
  if (detail === undefined || detail === title) return { heading: title };
  return detail.startsWith(title) ? { heading: detail } : { heading: title, detail };
}

/** What the ruling rests on besides the text of the law. */
function SilentPoints({ undecided }: { undecided: readonly string[] }) {
  if (undecided.length === 0) return null;
  const titles = undecided.map((id) => PARAMETER_TEXTS[id as ParameterId]?.title ?? id);
  return <div className="shell-subtitle">其中法律没有写明、按所定口径办理的：{titles.join('；')}。</div>;
}
