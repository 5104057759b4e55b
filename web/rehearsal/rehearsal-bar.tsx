import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { Button, DatePicker, Flex, Select, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useRead } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { useSession } from '../api/session.tsx';
import { JobProgress } from '../widgets/job-progress.tsx';
import { dueStep, GoAndDo } from './go-and-do.tsx';
import { Guide } from './guide.tsx';

/** Above every page of a rehearsal: that it is one, its clock, its people, its steps. */
export function RehearsalBar() {
  const read = useRead<Rehearsal>('/api/rehearsal', { every: 5_000 });
  const [isGuideOpen, setGuideOpen] = useState(false);
  const { displayName } = useSession();
  const take = useWrite((signInName: string) => ['POST', '/api/rehearsal/role', { signInName }]);
  const move = useWrite((to: string) => ['POST', '/api/rehearsal/clock', { to }]);
  const rehearsal = read.data;
  if (!rehearsal) return null;
  const due = dueStep(rehearsal);
  return (
    <div className="rehearsal-bar" role="region" aria-label="演练">
      <Flex gap={12} align="center" wrap>
        <Typography.Text strong>演练</Typography.Text>
        <Typography.Text>人和票都是虚构的</Typography.Text>
        <DatePicker
          aria-label="演练日期"
          allowClear={false}
          value={dayjs(rehearsal.today)}
          minDate={dayjs(rehearsal.today)}
          onChange={(day) => day && move.mutate(`${day.format('YYYY-MM-DD')}T09:00:00+08:00`)}
        />
        <Select
          // More seats than a list shows at once: a name or a post typed in finds its own.
          showSearch={{ optionFilterProp: 'label' }}
          listHeight={400}
          aria-label="换岗位"
          style={{ minWidth: 230 }}
          value={rehearsal.people.find((person) => person.displayName === displayName)?.signInName}
          options={rehearsal.people.map((person) => ({
            value: person.signInName,
            label: `${person.title} · ${person.displayName}`,
          }))}
          onChange={(signInName) => signInName && take.mutate(signInName)}
        />
        <Button type="primary" onClick={() => setGuideOpen(true)}>
          演练步骤
        </Button>
        {rehearsal.playing && (
          <div style={{ flex: '1 1 320px' }}>
            <JobProgress job={rehearsal.playing.job} />
          </div>
        )}
        {!rehearsal.playing && rehearsal.failed && (
          <Typography.Text type="danger" role="alert">
            “{rehearsal.failed.title}”没有完成：{rehearsal.failed.error}
          </Typography.Text>
        )}
        {!rehearsal.playing && due && (
          <Flex gap={8} align="center" wrap>
            <span>
              现在该办：<strong>{due.title}</strong>
            </span>
            <GoAndDo step={due} />
          </Flex>
        )}
      </Flex>
      <Guide rehearsal={rehearsal} isOpen={isGuideOpen} onClose={() => setGuideOpen(false)} />
    </div>
  );
}
