/** A thread on which rows of a file are read. */
import { serve } from '../../../threads/serve.ts';
import { openStaging, type Staging, type StagingTask } from './staging-task.ts';

let opened: ReturnType<typeof openStaging> | undefined;

serve<StagingTask, Staging>((task, getShared) => {
  opened ??= openStaging(getShared());
  return opened(task);
});
