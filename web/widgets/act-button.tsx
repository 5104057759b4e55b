import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS, type ActState, mayActNow } from '@xuanwu/rules/acts.ts';
import { Button, type ButtonProps, Tooltip } from 'antd';
import { whyNot } from '@xuanwu/rules/explanations/explanations.ts';
import { useSession } from '../api/session.tsx';

/**
 * A button for an act. Where the act cannot be done now it is disabled and says why: another role, or another stage; the table
 * is the one that the server enforces. `unless` is why this person cannot, whatever the role: of two people he is the first.
 */
export function ActButton(props: ButtonProps & { act: ActName; state?: ActState; unless?: string }) {
  const { act, state = {}, unless, ...button } = props;
  const session = useSession();
  const why = session.acts.includes(act)
    ? (unless ?? whyNotNow(act, state))
    : `“${ACTS[act].title}”由${ACTS[act].roles.map((role) => ROLES[role]).join('、')}办理，请换岗位`;
  const shown = (
    <Button
      {...button}
      disabled={why !== undefined || button.disabled === true}
      {...(why !== undefined && { style: { ...button.style, pointerEvents: 'none' } })}
    >
      {button.children ?? ACTS[act].title}
    </Button>
  );
  if (why === undefined) return shown;
  // A disabled button hears neither pointer nor keyboard; what stands around it tells the reason.
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      <span tabIndex={0} style={{ display: button.block ? 'block' : 'inline-block' }}>
        {shown}
      </span>
    </Tooltip>
  );
}

function whyNotNow(act: ActName, state: ActState): string | undefined {
  const ruling = mayActNow(act, state);
  if (ruling.permitted) return undefined;
  return `现在不能办理：${whyNot(ruling.reasons)}`;
}
