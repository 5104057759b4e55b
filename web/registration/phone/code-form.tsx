import { Alert, Button, Flex, Input, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemError } from '../../api/client.ts';
import { inGroups } from '../../widgets/in-groups.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { CodeShown, type Opened } from './code-shown.tsx';
import { CODE_DIGITS, digitsOf, newCode } from './sealed-box.ts';

/** 随身口令: what it opens, or that it is another; what to do where it is forgotten. */
export function CodeForm<T>(props: {
  /** undefined where the code is another. */
  unlock: (code: string) => Promise<T | undefined>;
  onOpen: (opened: T) => Promise<void>;
  forgotten: { readonly hint: string; readonly isPossible: boolean; readonly form: ReactNode };
}) {
  const { unlock, onOpen, forgotten } = props;
  const [typed, setTyped] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [isWrong, setWrong] = useState(false);
  /** The code is right, and what it opens was changed. */
  const [isBroken, setBroken] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const open = async () => {
    setOpening(true);
    const opened = await unlock(digitsOf(typed)).catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
      setBroken(true);
      return undefined;
    });
    setOpening(false);
    setWrong(opened === undefined);
    if (opened !== undefined) await onOpen(opened);
  };
  if (isForgotten) return forgotten.form;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Flex vertical gap={12}>
        <Input
          aria-label="随身口令"
          className="phone-number"
          placeholder="12 位随身口令"
          size="large"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={inGroups(typed)}
          status={isWrong ? 'error' : ''}
          onChange={({ target }) => {
            setTyped(digitsOf(target.value).slice(0, CODE_DIGITS));
            setWrong(false);
          }}
        />
        {isBroken && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title="存在这里的内容打不开：被改动过，或者已经损坏。请停用，交给负责人。"
          />
        )}
        {isWrong && !isBroken && (
          <Alert type="error" showIcon role="alert" title="口令不对。请照抄下来的 12 位数字再输一次。" />
        )}
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={isOpening}
          disabled={typed.length < CODE_DIGITS}
        >
          打开
        </Button>
        <Button type="link" disabled={!forgotten.isPossible} onClick={() => setForgotten(true)}>
          {forgotten.hint}
        </Button>
      </Flex>
    </form>
  );
}

/** 忘了口令: the server gives what was taken and its key once more, and the phone puts them under another code. What was written on it stays. */
export function NewCode<T>(props: {
  note: string;
  opens: Opened;
  begin: string;
  fetchAgain: (code: string) => Promise<T>;
  onOpen: (opened: T) => Promise<void>;
}) {
  const { note, opens, begin, fetchAgain, onOpen } = props;
  const [code] = useState(newCode);
  const [opened, setOpened] = useState<T>();
  const [error, setError] = useState<ProblemError | null>(null);
  const ask = async () => {
    setError(null);
    try {
      setOpened(await fetchAgain(code));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  if (opened !== undefined)
    return <CodeShown code={code} opens={opens} begin={begin} onDone={() => onOpen(opened)} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text>{note}</Typography.Text>
      <ProblemAlert error={error} />
      <Button type="primary" size="large" block onClick={() => void ask()}>
        重新取，换口令
      </Button>
    </Flex>
  );
}
