import type { SessionRow } from '@xuanwu/server/levels/sessions/session.schema.ts';
import { Card, Flex, Tag } from 'antd';
import { LEVELS } from '../../widgets/words.ts';

/** 按日期排开: each day with sessions, and the last days of the law among them. */
export function SessionMonths({ rows }: { rows: readonly SessionRow[] }) {
  const days = daysOf(rows);
  if (days.length === 0) return null;
  return (
    <Card size="small" title="按日期">
      <Flex vertical gap={8}>
        {days.map(({ day, sessions, lasts }) => (
          <Flex key={day} gap={8} wrap align="baseline">
            <strong style={{ width: 100 }}>{day}</strong>
            {sessions.map(({ election, name, level, state }) => (
              <Tag key={election} color={state === 'held' ? 'green' : 'blue'}>
                {name}（{LEVELS[level]}）
              </Tag>
            ))}
            {lasts > 0 && <Tag color="red">法定最后一天：{lasts} 个会议</Tag>}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

interface Day {
  readonly day: string;
  readonly sessions: readonly SessionRow[];
  /** Of how many it is the last day that the law leaves, where they have not been held. */
  readonly lasts: number;
}

function daysOf(rows: readonly SessionRow[]): Day[] {
  const lastDayOf = ({ latest, state, hasVoted }: SessionRow) =>
    hasVoted && state !== 'held' ? latest : null;
  const days = rows.flatMap((row) => [row.session?.from ?? [], lastDayOf(row) ?? []].flat());
  return [...new Set(days)].toSorted().map((day) => ({
    day,
    sessions: rows.filter(({ session }) => session?.from === day),
    lasts: rows.filter((row) => lastDayOf(row) === day).length,
  }));
}
