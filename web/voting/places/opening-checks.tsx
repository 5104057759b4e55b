import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { Flex, Form, Typography } from 'antd';
import { Reasons } from '../../widgets/reasons.tsx';
import { placeMayOpen } from './place-opening.ts';
import { type Duty, PLACE_KINDS, type PlaceKind } from '../polling-words.ts';
import { SilentNotes } from '../silent-law.tsx';

/** 开始投票的条件, while the staff is being typed. */
export function OpeningChecks(props: {
  electionDay: string;
  law: LocalLaw;
  kind?: PlaceKind;
  name?: string;
}) {
  const { electionDay, law } = props;
  const form = Form.useFormInstance();
  const staff: { name?: string; duty: Duty }[] = Form.useWatch('staff', form) ?? [];
  const watchedKind: PlaceKind | undefined = Form.useWatch('kind', form);
  const kind = props.kind ?? watchedKind ?? 'station';
  const named = staff
    .map((person) => ({ ...person, name: (person?.name ?? '').trim() }))
    .filter(({ name }) => name !== '');
  if (electionDay === '') return null;
  const ruling = placeMayOpen({ name: PLACE_KINDS[kind], kind, staff: named }, electionDay, law);
  return (
    <Flex vertical gap={4}>
      <Typography.Text strong>宣布投票开始的条件</Typography.Text>
      <Reasons reasons={ruling.reasons} />
      <SilentNotes undecided={ruling.undecided} law={law} />
    </Flex>
  );
}
