import { SUBMISSION_STATES } from '@xuanwu/rules/submissions.ts';
import type { SubmissionRow, SubmissionsView } from '@xuanwu/server/levels/submissions/submission.schema.ts';
import { Drawer, Empty, Flex, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { ReceiveFile } from '../sheets/receive-file.tsx';
import { AnswerForm } from './answer-form.tsx';
import { DraftForm } from './draft-form.tsx';
import { SubmissionCard } from './submission-card.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

type Opened =
  | { readonly form: 'draft'; readonly again: SubmissionRow | null }
  | { readonly form: 'answer' | 'withdraw'; readonly row: SubmissionRow };

const TITLES = { draft: '拟写上报件', answer: '批复、退回或者备案', withdraw: '撤回上报件' } as const;

/** 上报与批复: what this office sent upward and what it was sent from below, each with its answer. */
export function Submissions() {
  const read = useRead<SubmissionsView>('/api/submissions');
  return <Loaded read={read}>{(view) => <Both view={view} />}</Loaded>;
}

function Both({ view }: { view: SubmissionsView }) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Page
      title="上报与批复"
      hint={`${view.place.name}向上级的请示、备案，下级报来的件和答复。上报和批复都由两人办理，发出以后原样保留。`}
      actions={
        view.superiors.length > 0 && (
          <ActButton
            act="draft-submission"
            type="primary"
            onClick={() => setOpened({ form: 'draft', again: null })}
          />
        )
      }
    >
      <Flex gap={8} wrap align="start">
        <ReceiveFile />
        <span className="shell-subtitle">
          对方用另一套系统的：发出或者答复以后导出签名文件交给对方，对方交来的在这里导入；公钥在
          <Link to="/sheets">报表</Link>
          页登记。
        </span>
      </Flex>
      <List
        rows={view.rows}
        onAgain={(again) => setOpened({ form: 'draft', again })}
        onAnswer={(row) => setOpened({ form: 'answer', row })}
        onWithdraw={(row) => setOpened({ form: 'withdraw', row })}
      />
      <Drawer
        title={opened && TITLES[opened.form]}
        size={600}
        destroyOnHidden
        open={opened !== undefined}
        onClose={close}
      >
        {opened?.form === 'draft' && <DraftForm view={view} again={opened.again} onDone={close} />}
        {opened?.form === 'answer' && <AnswerForm row={opened.row} onDone={close} />}
        {opened?.form === 'withdraw' && <WithdrawForm row={opened.row} onDone={close} />}
      </Drawer>
    </Page>
  );
}

const SIDES = { mine: '本级上报', below: '下级报来' } as const;
type Side = keyof typeof SIDES;

function List(props: {
  rows: readonly SubmissionRow[];
  onAgain: (row: SubmissionRow) => void;
  onAnswer: (row: SubmissionRow) => void;
  onWithdraw: (row: SubmissionRow) => void;
}) {
  const { rows, ...on } = props;
  const [chosen, setSide] = useFilter('side');
  const [state, setState] = useFilter('state');
  const [text, setText] = useState('');
  const isWaiting = rows.some(({ isMineToAnswer }) => isMineToAnswer);
  const side = (chosen || (isWaiting || rows.every(({ isMine }) => !isMine) ? 'below' : 'mine')) as Side;
  const sided = rows.filter(({ isMine }) => isMine === (side === 'mine'));
  const shown = sided.filter(
    (row) =>
      (state === '' || row.state === state) &&
      `${row.document}${row.title}${row.content}${row.by.name}${row.answer?.document ?? ''}`.includes(
        text.trim(),
      ),
  );
  const count = (of: Side) => rows.filter(({ isMine }) => isMine === (of === 'mine')).length;
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} wrap>
        <Segmented<Side>
          value={side}
          onChange={setSide}
          options={(['mine', 'below'] as const).map((of) => ({
            value: of,
            label: `${SIDES[of]}（${count(of)}）`,
          }))}
        />
        <Choice label="状态" titles={SUBMISSION_STATES} value={state} onChange={setState} />
        <Input.Search
          aria-label="查找上报件"
          placeholder="查找文号、标题、地方"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Flex>
      {shown.length === 0 && (
        <Empty description={sided.length === 0 ? `还没有${SIDES[side]}的件。` : '没有符合条件的件。'} />
      )}
      {shown.map((row) => (
        <SubmissionCard key={row.id} row={row} {...on} />
      ))}
    </Flex>
  );
}
