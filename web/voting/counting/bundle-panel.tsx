import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Descriptions, Flex, Form } from 'antd';
import { useSession } from '../../api/session.tsx';
import { grouped } from '../../widgets/words.ts';
import { EntriesSoFar } from './entries-so-far.tsx';
import { RecountBundle } from './recount-bundle.tsx';
import { SheetDifferences } from './sheet-differences.tsx';
import { type SheetFormValues, SheetForm } from './sheet-form.tsx';
import { SheetPhoto } from './sheet-photo.tsx';

/** 一捆的计票单: entered, compared against the paper, or agreed. */
export function BundlePanel({ round, bundle }: { round: RoundRow; bundle: BundleState }) {
  const { account } = useSession();
  const { agreed, differing, entries, mine, follows } = bundle;
  const key = `${account} ${bundle.bundle} ${bundle.session}`;
  return (
    <Flex vertical gap={12}>
      {follows && (
        <Alert
          type="warning"
          showIcon
          title={`第 ${bundle.bundle} 捆第 ${bundle.session} 次计票`}
          description={`更正第 ${follows.session} 次：${follows.reason}。原来录入的保留。`}
        />
      )}
      <EntriesSoFar bundle={bundle} />
      {agreed && <Agreed round={round} bundle={bundle} agreed={agreed} />}
      {differing && <SheetDifferences key={key} round={round} bundle={bundle} differing={differing} />}
      {!agreed && entries.length < 2 && !mine && <Entry key={key} round={round} bundle={bundle} />}
      <SheetPhoto round={round} bundle={bundle} />
    </Flex>
  );
}

function Entry({ round, bundle }: { round: RoundRow; bundle: BundleState }) {
  const [form] = Form.useForm<SheetFormValues>();
  const copy = bundle.entries.length === 0 ? '第一遍' : '第二遍';
  return (
    <Card size="small" title={`录入第 ${bundle.bundle} 捆的计票单：${copy}`} extra={`计票桌 ${bundle.table}`}>
      <SheetForm round={round} bundle={bundle} act="enter-count" form={form} />
    </Card>
  );
}

function Agreed(props: { round: RoundRow; bundle: BundleState; agreed: NonNullable<BundleState['agreed']> }) {
  const { round, bundle, agreed } = props;
  const votesFor = (id: string) => agreed.votes.find(({ candidate }) => candidate === id)?.for ?? 0;
  return (
    <Card
      size="small"
      title={`第 ${bundle.bundle} 捆`}
      extra={<RecountBundle round={round} bundle={bundle} />}
    >
      <Descriptions
        size="small"
        column={{ xs: 2, sm: 3 }}
        items={[
          { label: '收回', children: grouped(agreed.cast) },
          { label: '废票', children: grouped(agreed.invalid) },
          { label: '白票', children: grouped(agreed.blank) },
          ...round.candidates.map(({ id, name }) => ({ label: name, children: grouped(votesFor(id)) })),
          ...agreed.writeIns.map((writeIn) => ({
            label: `另选：${writeIn.name}`,
            children: grouped(writeIn.for),
          })),
        ]}
      />
    </Card>
  );
}
