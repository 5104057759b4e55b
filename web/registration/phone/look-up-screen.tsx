import { ScanOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Segmented } from 'antd';
import { useState } from 'react';
import { LEVELS } from '../../widgets/words.ts';
import { typedNumber } from '../typed-number.ts';
import { Answer } from './answer.tsx';
import { EntryForm } from './entry-form.tsx';
import { type Draft, forgetDraft, readDraft } from './kept-draft.ts';
import { type Entry, stillOpen } from './kept-entries.ts';
import type { OpenRegister, Voter } from './kept-registers.ts';
import { LastEntry } from './last-entry.tsx';
import { findByName } from './look-up.ts';
import { Scanner } from './scanner.tsx';
import type { Entries } from './use-entries.ts';
import { useKept } from './use-kept.ts';
import type { Reach } from './use-reach.ts';

interface Props {
  readonly register: OpenRegister;
  readonly reach: Reach;
  readonly entries: Entries;
  readonly onEntries: () => void;
}

/** 查登记: by number or by name, the answer at once, and the next. */
export function LookUp({ register, reach, entries, onEntries }: Props) {
  const [by, setBy] = useState<'number' | 'name'>('number');
  const [typed, setTyped] = useState('');
  const [isScanning, setScanning] = useState(false);
  const [entering, setEntering] = useState<Draft | null>();
  const [last, setLast] = useState<string>();
  // Begun before the page was closed: it is taken up again, until that is ended.
  const { data: draft = null } = useKept(
    ['draft', register.kept.id],
    async () => (await readDraft(register)) ?? null,
  );
  const next = () => {
    setTyped('');
    setEntering(null);
  };
  const type = (text: string) => {
    setTyped(text);
    setLast(undefined);
  };
  if (register.kept.ended !== null) return null;
  return (
    <Flex vertical gap={12}>
      <Segmented<'number' | 'name'>
        block
        size="large"
        value={by}
        options={[
          { value: 'number', label: '查号码' },
          { value: 'name', label: '查姓名' },
        ]}
        onChange={(value) => {
          setBy(value);
          type('');
        }}
      />
      {by === 'number' ? (
        <NumberField typed={typed} onType={type} onScan={() => setScanning(true)} />
      ) : (
        <Input
          aria-label="姓名"
          placeholder="姓名或其中的字"
          size="large"
          allowClear
          autoComplete="off"
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      )}
      {isScanning && (
        <Scanner
          onFound={(number) => {
            setScanning(false);
            type(number);
          }}
          onClose={() => setScanning(false)}
        />
      )}
      {typed === '' && last !== undefined && (
        <LastEntry entry={entries.all.find(({ id }) => id === last)} onEntries={onEntries} />
      )}
      {by === 'number' ? (
        <ByNumber
          register={register}
          reach={reach}
          entries={entries}
          typed={typed}
          onEnter={setEntering}
          onNext={next}
          onEntries={onEntries}
        />
      ) : (
        <ByName register={register} typed={typed} onEnter={setEntering} />
      )}
      <EntryForm
        register={register}
        reach={reach}
        voter={entering === undefined ? draft : entering}
        onClose={() => {
          setEntering(null);
          void forgetDraft(register);
        }}
        onKeep={async (entry: Entry) => {
          await forgetDraft(register);
          setLast(entry.id);
          next();
          await entries.put(entry);
        }}
      />
    </Flex>
  );
}

const WHOLE = 18;

function NumberField(props: { typed: string; onType: (text: string) => void; onScan: () => void }) {
  const { typed, onType, onScan } = props;
  return (
    <Flex vertical gap={8}>
      <Input
        aria-label="公民身份号码"
        className="phone-number"
        placeholder="公民身份号码"
        size="large"
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        value={typed}
        onChange={({ target }) =>
          onType(
            target.value
              .normalize('NFKC')
              .replaceAll(/[^\dXx]/g, '')
              .toUpperCase(),
          )
        }
      />
      <Flex gap={8}>
        <Button size="large" style={{ flex: 2 }} icon={<ScanOutlined />} onClick={onScan}>
          扫码
        </Button>
        {/* The pad of digits has no X. */}
        <Button size="large" style={{ flex: 1 }} aria-label="输入 X" onClick={() => onType(`${typed}X`)}>
          X
        </Button>
        <Button size="large" style={{ flex: 1 }} onClick={() => onType('')}>
          清空
        </Button>
      </Flex>
    </Flex>
  );
}

function ByNumber(props: Props & { typed: string; onEnter: (voter: Draft) => void; onNext: () => void }) {
  const { typed, onEnter } = props;
  if (typed === '') return <Hint text="输入或扫到号码，马上就知道登记没有。" />;
  if (typed.length < WHOLE && typed.length !== 15) return <Hint text={`已输 ${typed.length} 位，共 18 位`} />;
  const { valid, told, normalised } = typedNumber(typed);
  if (!valid) {
    return (
      <div className="phone-answer no" role="alert">
        <h2>号码不对</h2>
        <p>{told.join('，')}。请对照身份证再输一次。</p>
      </div>
    );
  }
  return <Answer {...props} idNumber={normalised} onEnter={onEnter} />;
}

function ByName(props: { register: OpenRegister; typed: string; onEnter: (voter: Draft) => void }) {
  const { register, typed, onEnter } = props;
  const name = typed.trim();
  if (name === '') return <Hint text="只在带走的登记册里找。" />;
  const found = findByName(register, name);
  return (
    <Flex vertical gap={8} role="status">
      {found.length === 0 && (
        <div className="phone-answer ask">
          <h2>没有找到“{name}”</h2>
          <p>带走的登记册里没有这个姓名。字可能写法不同，请再用号码查一次。</p>
        </div>
      )}
      {found.map((voter) => (
        <FoundVoter key={voter.person} register={register} voter={voter} />
      ))}
      {found.length < 3 && stillOpen(register.kept).length > 0 && (
        <Button size="large" block onClick={() => onEnter({ values: { name, idNumber: '' }, standsAt: [] })}>
          登记“{name}”
        </Button>
      )}
    </Flex>
  );
}

function FoundVoter({ register, voter }: { register: OpenRegister; voter: Voter }) {
  const places = register.kept.constituencies.filter(({ level }) => voter.levels.includes(level));
  return (
    <div className="phone-row">
      <strong>{voter.name}</strong> <span className="one-line">{voter.birthDate} 出生</span>
      <div>{voter.address ?? '没有登记住址'}</div>
      <div>{places.map(({ name, level }) => `已在${name}（${LEVELS[level]}）名单`).join('、')}</div>
    </div>
  );
}

function Hint({ text }: { text: string }) {
  return (
    <p role="status" style={{ margin: 0, color: '#57514a' }}>
      {text}
    </p>
  );
}
