/** A worker of the register's comparison. */
import { type PairTask, pairTask, type Shared } from '@xuanwu/linkage/block/pair-task.ts';
import { serve } from '../../../threads/serve.ts';

serve<PairTask, Shared>((task, getShared) => pairTask(task, getShared()));
