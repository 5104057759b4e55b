import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Link } from 'react-router';

/** What is asked for, in words, with a way to look at it. */
export function Subject({ row }: { row: PendingActRow }) {
  const { round, constituency } = row.about;
  if (round !== null) return <Link to={`/results/${round}`}>{row.summary}</Link>;
  if (constituency !== null) return <Link to={`/constituencies/${constituency}`}>{row.summary}</Link>;
  if (row.act === 'change-election-day') return <Link to="/calendar">{row.summary}</Link>;
  return <Link to="/seats?tab=publication">{row.summary}</Link>;
}
