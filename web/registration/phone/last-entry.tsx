import { Alert, Button } from 'antd';
import { ENTRY_STATES } from './entry-states.ts';
import type { Entry } from './kept-entries.ts';

/** 刚录入的一位, and what has become of him. */
export function LastEntry({ entry, onEntries }: { entry: Entry | undefined; onEntries: () => void }) {
  if (!entry) return null;
  const { state, voter, cases, problem } = entry;
  const { title, text } = ENTRY_STATES[state];
  return (
    <Alert
      role="status"
      showIcon
      type={state === 'conflict' ? 'error' : state === 'registered' && cases === 0 ? 'success' : 'warning'}
      title={`${voter.name}：${title}`}
      description={
        <>
          <div>
            {state === 'conflict' ? (problem?.detail ?? problem?.title) : text}
            {cases > 0 && `已立 ${cases} 件核查事项（可能重复，或者住址属于别的选区），公布名单前办结。`}
          </div>
          {state === 'conflict' && <Button onClick={onEntries}>去处理</Button>}
        </>
      }
    />
  );
}
