import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Flex } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import type { Candidate } from '../words.ts';
import { CorrectNominee } from './correct-nominee.tsx';
import { ExcludeForm } from './exclude-form.tsx';
import { ReceiveFactObjection } from './receive-fact-objection.tsx';

/** 对一名初步候选人可以办的: leave him off by a decision; correct his facts; once he is published, take an objection to them. */
export function CandidateSteps(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  candidate: Candidate;
}) {
  const { constituency, nominations, candidate } = props;
  const [open, setOpen] = useState<'exclude' | 'correct' | 'object'>();
  const state = { constituency: constituency.stage };
  const onClose = () => setOpen(undefined);
  const button = { state, type: 'link', size: 'small' } as const;
  return (
    <Flex vertical align="start">
      <ActButton
        {...button}
        act="exclude-candidate"
        aria-label={`不列入 ${candidate.name}`}
        onClick={() => setOpen('exclude')}
      >
        不列入
      </ActButton>
      <ActButton
        {...button}
        act="correct-nominee"
        aria-label={`更正 ${candidate.name}`}
        onClick={() => setOpen('correct')}
      >
        更正
      </ActButton>
      {candidate.listedOn !== null && (
        <ActButton
          {...button}
          act="receive-fact-objection"
          aria-label={`情况有异议 ${candidate.name}`}
          onClick={() => setOpen('object')}
        >
          情况有异议
        </ActButton>
      )}
      {open === 'exclude' && (
        <ExcludeForm
          constituency={constituency}
          nominations={nominations}
          candidate={candidate}
          onClose={onClose}
        />
      )}
      {open === 'correct' && (
        <CorrectNominee constituency={constituency} candidate={candidate} onClose={onClose} />
      )}
      {open === 'object' && (
        <ReceiveFactObjection constituency={constituency} candidate={candidate} onClose={onClose} />
      )}
    </Flex>
  );
}
