import type { PlacePackRow } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Button, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { openAttempts } from '../../../api/attempts.ts';
import { ProblemError } from '../../../api/client.ts';
import { useRead } from '../../../api/queries.ts';
import { CodeShown } from '../../../registration/phone/code-shown.tsx';
import { OtherRole } from '../../../registration/phone/other-role.tsx';
import { deviceOf, type KeptPack } from '../../../registration/phone/phone-store.ts';
import { newCode } from '../../../registration/phone/sealed-box.ts';
import { sendAct } from '../../../registration/phone/send-act.ts';
import { useKept } from '../../../registration/phone/use-kept.ts';
import type { Session } from '../../../api/session.tsx';
import { Loaded } from '../../../widgets/page.tsx';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { fetchInstallationKey } from './installation-key.ts';
import { fetchPack, keepPack, type OpenPack } from './kept-packs.ts';
import { SignedBy } from './signed-by.tsx';

interface Props {
  readonly session: Session;
  readonly own: readonly KeptPack[];
  readonly onBegin: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onTaken: (pack: OpenPack) => Promise<void>;
}

/** 带走离线登记包: of which place, on which device; then the code that opens it here. */
export function TakePack(props: Props) {
  const { session, onBack } = props;
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  return (
    <Flex vertical gap={16} style={{ paddingBlock: 16 }}>
      <Typography.Title level={1} className="page-title">
        带走离线登记包
      </Typography.Title>
      <Typography.Text type="secondary">
        带走以后，没有网络也能领票登记。交回以前，这个场所的选票只在这台设备上发，别的电脑都不能发。
      </Typography.Text>
      {session.acts.includes('take-place-pack') ? (
        <Loaded read={places}>{(rows) => <TakeForm {...props} places={rows} />}</Loaded>
      ) : (
        <OtherRole session={session} act="take-place-pack" cannot="带走离线登记包" />
      )}
      {onBack && <Button onClick={onBack}>返回</Button>}
    </Flex>
  );
}

interface Values {
  readonly place: string;
  readonly deviceName: string;
  readonly fingerprint?: string;
}

function TakeForm(props: Props & { places: readonly PollingPlaceRow[] }) {
  const { session, own, places, onBegin, onTaken } = props;
  const [attempts] = useState(openAttempts);
  const [error, setError] = useState<ProblemError | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [taken, setTaken] = useState<{ pack: OpenPack; code: string }>();
  const begun = useBegun(own);
  const [form] = Form.useForm<Values>();
  const keeping = async (take: () => Promise<string>) => {
    onBegin();
    setError(null);
    setKeeping(true);
    try {
      // Or a browser that runs short of room may throw away who was handed his ballots.
      await navigator.storage.persist();
      const code = newCode();
      const who = { account: session.account, takenBy: session.displayName };
      // Before anything is taken: of another key it could not be kept here.
      const key = await fetchInstallationKey(form.getFieldsValue().fingerprint);
      setTaken({ pack: await keepPack(await fetchPack(await take(), key), who, code), code });
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    } finally {
      setKeeping(false);
    }
  };
  const submit = ({ place, deviceName }: Values) =>
    keeping(async () => {
      const asked = { place, device: await deviceOf(), deviceName };
      const { pack } = await attempts([asked])(asked, (key) =>
        sendAct('take-place-pack', { ...asked, deviceTime: new Date().toISOString() }, key),
      );
      return pack;
    });
  if (taken)
    return (
      <>
        <SignedBy kept={taken.pack.kept} />
        <CodeShown
          code={taken.code}
          opens="设备上的离线登记包"
          begin="打开登记台"
          onDone={() => onTaken(taken.pack)}
        />
      </>
    );
  return (
    <>
      {begun.map(({ id, placeName }) => (
        <Alert
          key={id}
          type="warning"
          showIcon
          title={`${placeName}的登记包已经带走，还没有取到这台设备上`}
          action={
            <Button size="small" loading={isKeeping} onClick={() => void keeping(async () => id)}>
              取下来
            </Button>
          }
        />
      ))}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ deviceName: '投票站平板', ...(places.length === 1 && { place: places[0]?.id }) }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="place" label="投票场所" rules={[{ required: true, message: '请选择投票场所' }]}>
          <Select
            size="large"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选择投票场所"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            notFoundContent="还没有投票场所"
          />
        </Form.Item>
        <Form.Item
          name="deviceName"
          label="哪台设备"
          extra="让别人认得出：要到这台设备上领票，丢了也好报失。"
          rules={[{ required: true, whitespace: true, message: '请填写是哪台设备' }]}
        >
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="fingerprint"
          label="公告上的公钥指纹（可以不填）"
          extra="照已经张贴的公告末尾填，就按它核对登记包是谁签发的；不填，按这台设备记下的核对。"
        >
          <Input maxLength={60} autoComplete="off" placeholder="例如 1a2b-3c4d-…" />
        </Form.Item>
        <Flex vertical gap={12}>
          <ProblemAlert error={error} />
          <Button type="primary" size="large" htmlType="submit" block loading={isKeeping}>
            带走
          </Button>
        </Flex>
      </Form>
    </>
  );
}

/** Taken for this device, whose contents never arrived: the answer was lost on its way. */
function useBegun(own: readonly KeptPack[]): readonly PlacePackRow[] {
  const rows = useRead<PlacePackRow[]>('/api/place-packs');
  const device = useKept(['device'], deviceOf);
  return (rows.data ?? []).filter(
    (row) => row.ended === null && row.device === device.data && own.every(({ id }) => id !== row.id),
  );
}
