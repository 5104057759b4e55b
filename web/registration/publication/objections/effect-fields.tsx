import type { RollObjectionRow } from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import type { RollEffect } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Form, Input, Radio, Select } from 'antd';
import { useRead } from '../../../api/queries.ts';
import { VoterFields } from '../../voter-fields.tsx';
import { type VoterValues, voterDetails } from '../../voter-values.ts';
import {
  UnnumberedAddition,
  type UnnumberedAdditionValues,
  unnumberedOf,
} from '../../without-number/unnumbered-fields.tsx';
import { RollPerson } from './roll-person.tsx';

export interface EffectValues extends VoterValues, UnnumberedAdditionValues {
  readonly upheld: boolean;
  readonly effectKind: RollEffect['kind'];
  readonly person: string;
  readonly amendedName: string;
  readonly correction: string;
}

/** What is proposed by what the objection is about. */
export const PROPOSED = { inclusion: 'struck', omission: 'added', facts: 'amended' } as const;

export function effectOf(values: EffectValues): RollEffect | null {
  if (!values.upheld) return null;
  switch (values.effectKind) {
    case 'added':
      return { kind: 'added', voter: voterDetails(values) };
    case 'added-without-number':
      return { kind: 'added-without-number', ...unnumberedOf(values), also: values.also ?? null };
    case 'struck':
      return { kind: 'struck', person: values.person };
    case 'amended':
      return { kind: 'amended', person: values.person, name: values.amendedName };
    case 'linked':
      return { kind: 'linked', correction: values.correction };
  }
}

/** 成立与否, and how the roll is changed where it is. */
export function EffectFields({ objection }: { objection: RollObjectionRow }) {
  return (
    <>
      <Form.Item
        name="upheld"
        label="申诉成立吗"
        rules={[{ required: true, message: '请选择成立还是不成立' }]}
      >
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: '成立，更正名单' },
            { value: false, label: '不成立' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['upheld', 'effectKind']}>
        {({ getFieldValue }) =>
          getFieldValue('upheld') === true && (
            <>
              <Form.Item name="effectKind" label="名单怎样改">
                <Radio.Group options={KINDS} />
              </Form.Item>
              <OfKind kind={getFieldValue('effectKind') as RollEffect['kind']} objection={objection} />
            </>
          )
        }
      </Form.Item>
    </>
  );
}

const KINDS = [
  { value: 'struck', label: '除名' },
  { value: 'added', label: '补登' },
  { value: 'added-without-number', label: '补登没有号码的人' },
  { value: 'amended', label: '更正姓名' },
  { value: 'linked', label: '已经另行更正' },
];

function OfKind({ kind, objection }: { kind: RollEffect['kind']; objection: RollObjectionRow }) {
  const { constituency, electionDay } = objection;
  switch (kind) {
    case 'added':
      return <VoterFields electionDay={electionDay} />;
    case 'added-without-number':
      return <UnnumberedAddition constituency={constituency} electionDay={electionDay} />;
    case 'struck':
      return <OnRoll constituency={constituency} />;
    case 'amended':
      return (
        <>
          <OnRoll constituency={constituency} />
          <Form.Item
            name="amendedName"
            label="正确的姓名"
            extra="照身份证写。登记册和两级名单上一起更正。"
            rules={[{ required: true, whitespace: true, message: '请填写正确的姓名' }]}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </>
      );
    case 'linked':
      return <ExistingCorrection constituency={constituency} />;
  }
}

function OnRoll({ constituency }: { constituency: string }) {
  return (
    <Form.Item
      name="person"
      label="名单上的哪一位"
      rules={[{ required: true, message: '请在名单上找到这个人' }]}
    >
      <RollPerson constituency={constituency} />
    </Form.Item>
  );
}

const DONE = { added: '补登', struck: '除名', amended: '更正姓名' } as const;

function ExistingCorrection({ constituency }: { constituency: string }) {
  const read = useRead<RollPage>(`/api/constituencies/${constituency}/roll?limit=1`);
  return (
    <Form.Item
      name="correction"
      label="哪一件更正"
      rules={[{ required: true, message: '请选择已经办理的更正' }]}
    >
      <Select
        placeholder="已经公布的更正"
        notFoundContent="这个选区的名单还没有更正"
        options={(read.data?.corrections ?? []).map(({ id, kind, name, publishedOn }) => ({
          value: id,
          label: `${publishedOn} ${DONE[kind]} ${name}`,
        }))}
      />
    </Form.Item>
  );
}
