import type { LiveCheck as Found } from '@xuanwu/server/phases/registration/live-check/live-check.schema.ts';
import { Alert, Flex } from 'antd';
import { useAsk } from '../api/queries.ts';
import { Explained } from '../widgets/explained.tsx';
import { LEVELS } from '../widgets/words.ts';
import { useSettled } from '../widgets/use-settled.ts';
import { type VoterValues, voterDetails } from './voter-values.ts';

interface Props {
  readonly values: Partial<VoterValues> & Papers;
  readonly electionDay: string;
}

/** 没有号码的: as his papers say. */
interface Papers {
  readonly sex?: 'male' | 'female';
  readonly birthDate?: string;
}

/** 登记时比对: what the registers of all counties say of somebody, while he is typed. */
export function LiveCheck({ values, electionDay }: Props) {
  const asked = useSettled(askedOf(values));
  const found = useAsk<Found>('/api/register/check', asked === null ? null : { electionDay, voter: asked });
  if (asked === null || found.data === undefined) return null;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 16 }} role="status" aria-busy={found.isFetching}>
      <LiveCheckAnswer found={found.data} name={values.name?.trim() ?? ''} />
    </Flex>
  );
}

/** Worth asking: a number, or a name with a house, a telephone or a day of birth. */
function askedOf(values: Props['values']) {
  // A form says of what was not typed yet that it is undefined.
  const { name = '', idNumber = '' } = values;
  const { voterGroup: _, ...voter } = voterDetails({ ...values, name, idNumber });
  const isWhole = voter.idNumber.trim().length >= 15;
  const isTold = voter.name.trim().length > 1 && (voter.address !== null || voter.phone !== null);
  const { sex, birthDate } = values;
  const isOnPaper = voter.name.trim().length > 1 && sex !== undefined && birthDate !== undefined;
  return isWhole || isTold || isOnPaper
    ? { ...voter, ...(sex && { sex }), ...(birthDate && { birthDate }) }
    : null;
}

/** What was found, as one says it to whoever registers him. */
export function LiveCheckAnswer({ found, name }: { found: Found; name: string }) {
  const { finding, eligible, certificate, near } = found;
  if (finding === 'on-roll') return <OnRoll found={found} name={name} />;
  if (finding === 'certificate-out' && certificate) return <CertificateOut certificate={certificate} />;
  if (finding === 'not-eligible' && eligible) {
    return (
      <Alert
        type="error"
        showIcon
        title="不能登记"
        description={
          <Explained title="登记资格" reasons={eligible.reasons} danger>
            依法不列入选民名单，看理由
          </Explained>
        }
      />
    );
  }
  if (finding === 'near') return near.map((each, place) => <Near key={place} near={each} />);
  if (finding === 'not-found')
    return <Alert type="success" showIcon title="各县登记册上都没有此人，可以登记。" />;
  return null;
}

function OnRoll({ found: { places }, name }: { found: Found; name: string }) {
  const other = places.find((place) => place.name !== null && name !== '' && place.name !== name);
  if (other) {
    return <Alert type="error" showIcon title={`这个号码已登记在“${other.name}”名下，请核实姓名和号码。`} />;
  }
  const where = places.map(
    ({ county, level, constituency }) => `${constituency ?? county.name}（${LEVELS[level]}）`,
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={`此人已登记在${where.join('、')}`}
      description="同一级只能登记一次。确已迁走的，请原登记地先除名，再在这里登记。"
    />
  );
}

function CertificateOut({ certificate }: { certificate: NonNullable<Found['certificate']> }) {
  const { number, issuedOn, toOffice } = certificate;
  return (
    <Alert
      type="error"
      showIcon
      title={`此人的选民资格证明（${number}）已于 ${issuedOn} 开到${toOffice}`}
      description="他在那里登记和投票。要在本县登记的，先在“资格转移”里收回这份证明。"
    />
  );
}

function Near({ near: { decision, county, person, evidence } }: { near: Found['near'][number] }) {
  const who = person
    ? `${county.name}已登记的${person.name}（${person.birthDate} 出生${person.address === null ? '' : `，${person.address}`}）`
    : `${county.name}已登记的一位选民`;
  const said = (speaks: 'for' | 'against') =>
    evidence.filter((each) => each.speaks === speaks).map(({ text }) => text);
  return (
    <Alert
      type="warning"
      showIcon
      title={`${decision === 'same' ? '很可能' : '可能'}与${who}是同一人`}
      description={
        <Flex vertical gap={4}>
          <Said title="相符" texts={said('for')} />
          <Said title="不符" texts={said('against')} />
          <span>核对证件后仍可登记；登记后会立一个核查事项，由人决定，公布名单前办结。</span>
        </Flex>
      }
    />
  );
}

function Said({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <span>
      <strong>{title}</strong>：{texts.join('；')}
    </span>
  );
}
