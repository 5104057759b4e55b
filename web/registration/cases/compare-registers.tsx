import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { Page } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 比对登记册: a button, and how far the work is. */
export function useComparison() {
  const [job, setJob] = useState<string>();
  const compare = useAct('compare-registers');
  const start = () =>
    compare.mutate({}, { onSuccess: (answer) => answer.kind === 'done' && setJob(answer.output.job) });
  return {
    button: <ActButton act="compare-registers" loading={compare.isPending} onClick={start} />,
    progress: (
      <>
        <ProblemAlert error={compare.error} />
        {job !== undefined && <JobProgress job={job} />}
      </>
    ),
  };
}

/** 跨县比对, for superior offices: who is registered in two of their counties. They see how many, the counties see whom. */
export function Comparison() {
  const { button, progress } = useComparison();
  return (
    <Page
      title="跨县比对"
      hint="把辖区内各县（市、区）的登记册放在一起比对。两地都登记的，在两地各立一件核查事项，由两地核查办结；这里只看得到件数。"
      actions={button}
    >
      {progress}
    </Page>
  );
}
