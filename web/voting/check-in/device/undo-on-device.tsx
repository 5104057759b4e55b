import type { UndoReason } from '@xuanwu/rules/place-journal.ts';
import { nextUse } from '@xuanwu/rules/place-undo.ts';
import { UNDO_REASONS } from '@xuanwu/server/phases/voting/check-in/check-in.schema.ts';
import { Alert, Button, Checkbox, Flex, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { CODE_DIGITS, digitsOf } from '../../../registration/phone/sealed-box.ts';
import { inGroups } from '../../../widgets/in-groups.ts';
import { optionsOf } from '../../../widgets/options.ts';
import type { Standing } from './at-this-place.ts';
import { confirmedUndo, isCodeOf, type Second } from './second-code.ts';
import type { Journal } from './use-journal.ts';

/** With which it is undone. */
export interface Undoing {
  readonly pack: string;
  readonly seconds: readonly Second[];
  readonly journal: Journal;
}

/** 在设备上撤销领票, without network: the ballots are back, and a second person confirms it with his code. */
export function UndoOnDevice(props: Undoing & { standing: Standing }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button block onClick={() => setOpen(true)}>
        撤销领票
      </Button>
      <Modal
        title={`撤销领票：${props.standing.name}`}
        open={isOpen}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {props.seconds.some((second) => hasCodeLeft(second, props.journal)) ? (
          <UndoForm {...props} onDone={() => setOpen(false)} />
        ) : (
          <Alert
            type="warning"
            showIcon
            title="还没有复核人"
            description="撤销要两个人办。请另一名工作人员用自己的账号登录，在“领票登记”的“离线登记”里按“我来复核”，抄下复核口令；这台设备联网一次收到以后，就可以在这里撤销。口令每个只用一次，用完了再按一次取新的。"
          />
        )}
      </Modal>
    </>
  );
}

/** 还有没有用过的口令: told while there was network. */
function hasCodeLeft(second: Second, { lines }: Journal): boolean {
  return nextUse(second, lines) <= second.checks.length;
}

function UndoForm(props: Undoing & { standing: Standing; onDone: () => void }) {
  const { pack, seconds, standing, journal, onDone } = props;
  const ready = seconds.filter((second) => hasCodeLeft(second, journal));
  const [reason, setReason] = useState<UndoReason>('wrong-person');
  const [areBack, setBack] = useState(false);
  const [account, setAccount] = useState(ready.length === 1 ? ready[0]?.account : undefined);
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const second = ready.find((each) => each.account === account);
  const use = second ? nextUse(second, journal.lines) : 1;
  const undo = async () => {
    if (!second) return;
    setBusy(true);
    setProblem(undefined);
    if (!(await isCodeOf(pack, second, use, code))) {
      setBusy(false);
      return setProblem(`复核口令不对。请复核人照抄下来的第 ${use} 个口令再输一次；用过的不能再用。`);
    }
    const rounds = standing.due.flatMap(({ round, handedOutAt }) =>
      typeof handedOutAt === 'string' ? [round] : [],
    );
    const line = { person: standing.person, rounds };
    const number = journal.lines.length + 1;
    const undone = await confirmedUndo(
      pack,
      { number, ...line },
      { reason, second: second.account, use },
      code,
    );
    const isWritten = await journal.write({
      ...line,
      byProxy: null,
      document: null,
      helper: null,
      undo: undone,
    });
    setBusy(false);
    if (isWritten) onDone();
    else setProblem('没有撤销：这台设备上另开的页面刚写过流水，请重新查找后再办。');
  };
  return (
    <Flex vertical gap={12}>
      <Radio.Group
        value={reason}
        options={optionsOf(UNDO_REASONS)}
        onChange={({ target }) => setReason(target.value as UndoReason)}
      />
      <Checkbox checked={areBack} onChange={({ target }) => setBack(target.checked)}>
        选票已经收回，没有填写
      </Checkbox>
      <Select
        aria-label="复核人"
        placeholder="复核人"
        value={account ?? null}
        options={ready.map(({ account: value, name }) => ({ value, label: name }))}
        onChange={setAccount}
      />
      <Input
        aria-label="复核口令"
        placeholder={`复核人的第 ${use} 个口令，12 位，由本人输入`}
        inputMode="numeric"
        autoComplete="off"
        value={inGroups(code)}
        onChange={({ target }) => setCode(digitsOf(target.value).slice(0, CODE_DIGITS))}
      />
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      <Button
        type="primary"
        danger
        block
        size="large"
        loading={isBusy}
        disabled={!areBack || !second || code.length < CODE_DIGITS}
        onClick={() => void undo()}
      >
        撤销
      </Button>
    </Flex>
  );
}
