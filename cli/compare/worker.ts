/** A worker of `xuanwu compare`. */
import { type PairTask, pairTask, type Shared } from '@xuanwu/linkage/block/pair-task.ts';
import { serve } from '@xuanwu/server/threads/serve.ts';
import { type ReadTask, readTask } from './read-task.ts';

serve<ReadTask | PairTask, Shared>((task, getShared) =>
  task.kind === 'read' ? readTask(task) : pairTask(task, getShared()),
);
