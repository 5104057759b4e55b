import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Link } from 'react-router';
import { wordsOf } from './pending-act-words.ts';

/** What is asked for, in words, with a way to look at it. */
export function Subject({ row }: { row: PendingActRow }) {
  const { round, constituency } = row.about;
  const words = wordsOf(row);
  if (round !== null) return <Link to={`/results/${round}`}>{words}</Link>;
  if (constituency !== null) return <Link to={`/constituencies/${constituency}`}>{words}</Link>;
  if (row.act === 'change-election-day') return <Link to="/calendar">{words}</Link>;
  return <Link to="/seats?tab=publication">{words}</Link>;
}
