import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { EXCLUSION_OBJECTORS } from '@xuanwu/server/phases/nomination/initial-list/exclusion-objection.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { ObjectionForm } from './objection-form.tsx';

/** 受理对不列入决定的异议: whoever nominated, the nominee, or the committee looking at it again. */
export function ObjectToExclusion(props: {
  constituency: ConstituencyRow;
  exclusion: ListDecisions['exclusions'][number];
  onClose: () => void;
}) {
  const { constituency, exclusion, onClose } = props;
  return (
    <ObjectionForm
      act="object-to-exclusion"
      title={`受理异议：${exclusion.name}不列入名单`}
      constituency={constituency}
      about={{ exclusion: exclusion.id }}
      kind={{ name: 'madeBy', label: '谁提出', options: EXCLUSION_OBJECTORS, first: 'nominators' }}
      statement={{ label: '意见和理由', missing: '请写明异议的意见和理由' }}
      onClose={onClose}
    />
  );
}
