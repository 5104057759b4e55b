import type { CheckInMatch } from '@xuanwu/server/phases/voting/check-in/check-in-view.schema.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { LEVELS } from '../widgets/words.ts';
import { useVotersAt } from './use-voters-at.ts';

export interface PickedVoter {
  readonly value: string;
  readonly label: string;
}

/** One voter of a place, looked up by name, serial or identity number; a field of a form. */
export function VoterPicker(props: {
  place: string;
  id?: string;
  value?: PickedVoter;
  onChange?: (picked: PickedVoter | undefined) => void;
  onPick: (match: CheckInMatch | undefined) => void;
}) {
  const { place, id, value, onChange, onPick } = props;
  const [text, setText] = useState('');
  const { found = [], unfinished, isSettled } = useVotersAt(place, text);
  return (
    <Select<PickedVoter>
      {...(id !== undefined && { id })}
      labelInValue
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder="输入姓名、名单序号或者公民身份号码"
      notFoundContent={
        unfinished !== undefined
          ? unfinished || '请输入姓名、名单序号或者公民身份号码'
          : isSettled
            ? '这个投票场所的名单上没有找到'
            : '正在查找…'
      }
      {...(value !== undefined && { value })}
      options={found.map(({ person, name, bornIn, entries }) => ({
        value: person,
        label: `${name}，${bornIn} 出生，${entries
          .map(({ level, constituency, serial }) => `${LEVELS[level]}${constituency}第 ${serial} 号`)
          .join('、')}`,
      }))}
      onChange={(picked) => {
        onChange?.(picked);
        onPick(found.find(({ person }) => person === picked?.value));
      }}
    />
  );
}
