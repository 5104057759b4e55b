import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** To a case, along with what the list was filtered by: the next one is of the same list. */
export function CaseLink({ id, children }: { id: string; children: ReactNode }) {
  const { search } = useLocation();
  return <Link to={{ pathname: `/cases/${id}`, search }}>{children}</Link>;
}
