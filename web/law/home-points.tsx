import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Link, useNavigate } from 'react-router';
import { useRead } from '../api/queries.ts';
import { CHAPTERS } from './chapters.ts';
import { OpenPoints } from './open-points.tsx';
import { pointState } from './point-states.ts';
import { useLocalLaw } from './use-local-law.ts';

/** On the home page, from the start: what coming steps rest on and nobody has decided. */
export function HomePoints({ electionDay }: { electionDay: string }) {
  const law = useLocalLaw(electionDay);
  const view = useRead<Law>('/api/law').data;
  const navigate = useNavigate();
  if (!view) return null;
  const open = CHAPTERS.flatMap(({ ids }) => ids)
    .map((id) => pointState(id, view, law))
    .filter(({ origin }) => origin === 'open');
  return (
    <OpenPoints
      open={open}
      onDecide={() => void navigate('/law')}
      link={<Link to="/law?origin=open">看各项的问题和建议</Link>}
    />
  );
}
