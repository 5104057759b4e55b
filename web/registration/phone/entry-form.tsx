import { Alert, Button, Drawer, Flex, Form } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useSettled } from '../../widgets/use-settled.ts';
import { LiveCheckAnswer } from '../live-check.tsx';
import { VoterFields } from '../voter-fields.tsx';
import { type VoterValues, voterDetails } from '../voter-values.ts';
import { type Entry, newEntry } from './kept-entries.ts';
import { type Draft, keepDraft } from './kept-draft.ts';
import type { OpenRegister } from './kept-registers.ts';
import { lookUp } from './look-up.ts';
import type { Reach } from './use-reach.ts';

interface Props {
  readonly register: OpenRegister;
  readonly reach: Reach;
  readonly voter: Draft | null;
  readonly onClose: () => void;
  readonly onKeep: (entry: Entry) => Promise<void>;
}

/** 登记此人: the fields of the office, on the whole screen. */
export function EntryForm({ register, reach, voter, onClose, onKeep }: Props) {
  return (
    <Drawer
      title="登记选民"
      placement="bottom"
      size="100%"
      open={voter !== null}
      onClose={onClose}
      destroyOnHidden
    >
      {voter && (
        <VoterForm
          register={register}
          reach={reach}
          values={voter.values}
          onType={(values) => void keepDraft(register, { values, standsAt: voter.standsAt })}
          onSubmit={(values) => onKeep(newEntry(register, voterDetails(values), voter.standsAt))}
        >
          {(submit) => submit(reach === 'online' ? '登记' : '存下，有网络时送出')}
        </VoterForm>
      )}
    </Drawer>
  );
}

/** The fields, what this phone finds while they are typed, and what can be done with them. */
export function VoterForm(props: {
  register: OpenRegister;
  reach: Reach;
  values: VoterValues;
  onType?: (values: VoterValues) => void;
  onSubmit: (values: VoterValues) => Promise<void>;
  children: (submit: (title: string) => ReactNode) => ReactNode;
}) {
  const { register, reach, values, onType, onSubmit, children } = props;
  const [form] = Form.useForm<VoterValues>();
  const [isKeeping, setKeeping] = useState(false);
  const pressed = useRef(false);
  // Pressed twice, it is kept once.
  const submitOnce = async (typed: VoterValues) => {
    if (pressed.current) return;
    pressed.current = true;
    setKeeping(true);
    await onSubmit({ ...typed, idNumber: sound(typed.idNumber) }).finally(() => {
      pressed.current = false;
      setKeeping(false);
    });
  };
  const electionDay = register.kept.constituencies[0]?.electionDay ?? '';
  return (
    <Form<VoterValues>
      form={form}
      layout="vertical"
      scrollToFirstError
      initialValues={values}
      onValuesChange={(_, typed) => onType?.(typed)}
      onFinish={(typed) => void submitOnce(typed)}
    >
      <VoterFields electionDay={electionDay} />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) =>
          reach !== 'online' && <NearHere register={register} values={getFieldsValue()} />
        }
      </Form.Item>
      <Flex vertical gap={12} className="phone-actions">
        {children((title) => (
          <Button type="primary" size="large" htmlType="submit" block loading={isKeeping}>
            {title}
          </Button>
        ))}
      </Flex>
    </Form>
  );
}

/** As it is compared: an entry is found again by its number. */
function sound(idNumber: string): string {
  return idNumber.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** Without network: whom of the register he may be. */
function NearHere({ register, values }: { register: OpenRegister; values: Partial<VoterValues> }) {
  const typed = useSettled(values);
  const found = useMemo(() => {
    const { name = '', idNumber = '' } = typed;
    return lookUp(register, voterDetails({ ...typed, name, idNumber }));
  }, [register, typed]);
  if (found.finding === 'not-found' || found.finding === 'incomplete') return null;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 16 }} role="status">
      <LiveCheckAnswer found={found} name={typed.name?.trim() ?? ''} />
      {found.finding === 'on-roll' && <Alert type="info" title="存下后，系统会按名单核对。" />}
    </Flex>
  );
}
