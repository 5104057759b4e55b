import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { FACT_SUBJECTS } from '@xuanwu/server/phases/nomination/initial-list/fact-objection.schema.ts';
import type { Candidate } from '../words.ts';
import { ObjectionForm } from './objection-form.tsx';

/** 受理对候选人情况的异议: somebody says that what a published nominee says of himself is not true. */
export function ReceiveFactObjection(props: {
  constituency: ConstituencyRow;
  candidate: Candidate;
  onClose: () => void;
}) {
  const { constituency, candidate, onClose } = props;
  return (
    <ObjectionForm
      act="receive-fact-objection"
      title={`受理对情况的异议：${candidate.name}`}
      constituency={constituency}
      about={{ constituency: constituency.id, candidate: candidate.id }}
      kind={{ name: 'about', label: '对哪一方面', options: FACT_SUBJECTS, first: 'basic' }}
      statement={{ label: '什么情况不实', missing: '请写明什么情况不实' }}
      asksForContact
      onClose={onClose}
    />
  );
}
