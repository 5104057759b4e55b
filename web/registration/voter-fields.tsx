import { Form, Input, type InputRef } from 'antd';
import type { RefObject } from 'react';
import { LiveCheck } from './live-check.tsx';
import { NumberCheck } from './number-check.tsx';
import { typedNumber } from './typed-number.ts';
import { VoterDetailFields } from './voter-detail-fields.tsx';
import type { VoterValues } from './voter-values.ts';

/** What somebody is looked for by. */
const COMPARED: (keyof VoterValues)[] = ['name', 'idNumber', 'ethnicity', 'address', 'phone'];

const WHOLE = 18;

/** The person's part of the form. What his number says is told while it is typed. */
export function VoterFields(props: { electionDay: string; nameInput?: RefObject<InputRef | null> }) {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填姓名' }]}>
        <Input
          {...(props.nameInput && { ref: props.nameInput })}
          autoFocus
          autoComplete="off"
          maxLength={60}
        />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label="公民身份号码"
        validateTrigger={['onChange', 'onBlur']}
        validateFirst
        rules={[
          { required: true, message: '请照身份证填写公民身份号码' },
          { validator: checkWholeNumber, validateTrigger: 'onChange' },
          { validator: checkNumber, validateTrigger: 'onBlur' },
        ]}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item noStyle dependencies={['idNumber']}>
        {({ getFieldValue }) => (
          <NumberCheck value={getFieldValue('idNumber') ?? ''} electionDay={props.electionDay} />
        )}
      </Form.Item>
      <Form.Item noStyle dependencies={COMPARED}>
        {({ getFieldsValue }) => (
          <LiveCheck values={getFieldsValue(COMPARED)} electionDay={props.electionDay} />
        )}
      </Form.Item>
      <VoterDetailFields />
    </>
  );
}

/** While it is typed: as soon as it is as long as a number is. */
function checkWholeNumber(rule: unknown, value: string | undefined): Promise<void> {
  return (value?.trim().length ?? 0) < WHOLE ? Promise.resolve() : checkNumber(rule, value);
}

/** For a form's field. */
export function checkNumber(_: unknown, value: string | undefined): Promise<void> {
  if (value === undefined || value.trim() === '') return Promise.resolve();
  const { valid, told } = typedNumber(value);
  if (valid) return Promise.resolve();
  return Promise.reject(new Error(`${told.join('，')}。请照身份证改正`));
}
