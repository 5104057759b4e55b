import { LockOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { CodeForm, NewCode } from '../../../registration/phone/code-form.tsx';
import type { Reached } from '../../../registration/phone/use-reach.ts';
import { grouped } from '../../../widgets/words.ts';
import { MOST_WRONG_CODES, triesLeft } from './code-limit.ts';
import { fetchInstallationKey } from './installation-key.ts';
import { fetchPack, keepPack, openPack, type OpenPack } from './kept-packs.ts';
import { NoticeKey } from './notice-key.tsx';
import type { Packs } from './use-packs.ts';

/** 打开设备上的离线登记包, with the code of him who took it. */
export function UnlockPack(props: {
  reached: Reached;
  packs: Packs;
  onSignIn: () => void;
  onTake: () => void;
}) {
  const { reached, packs, onSignIn, onTake } = props;
  const { own = [], others } = packs;
  const [chosen, setChosen] = useState(own.length === 1 ? own[0]?.id : undefined);
  const pack = own.find(({ id }) => id === chosen);
  const open = async (opened: OpenPack) => {
    await packs.reload();
    packs.setOpen(opened);
  };
  const isOnline = reached.reach === 'online';
  return (
    <Flex vertical gap={16} style={{ paddingBlock: 16 }}>
      <Typography.Title level={1} className="page-title">
        <LockOutlined /> 离线领票登记
      </Typography.Title>
      {own
        .filter(({ id }) => pack === undefined || id === pack.id)
        .map((each) => (
          <button key={each.id} type="button" className="phone-row" onClick={() => setChosen(each.id)}>
            <strong>{each.placeName}</strong>
            <div>
              选举日 {each.electionDay}，选民 {grouped(each.persons)} 人
            </div>
            <div>{each.isLost ? '已经报失，选民名单已删除' : `${each.takenBy}带走`}</div>
          </button>
        ))}
      {pack && triesLeft(pack) < MOST_WRONG_CODES && (
        <Alert
          type={triesLeft(pack) === 0 ? 'error' : 'warning'}
          showIcon
          role="status"
          title={
            triesLeft(pack) === 0
              ? `口令已连续输错 ${MOST_WRONG_CODES} 次，这台设备不再接受口令。请带走的人联网登录，点“忘了口令”重新取；已经登记的都还在。`
              : `口令输错，还可以试 ${triesLeft(pack)} 次。`
          }
        />
      )}
      {pack ? (
        <CodeForm<OpenPack>
          key={pack.id}
          unlock={async (code) => {
            const opened = await openPack(pack, code);
            await packs.reload();
            return opened;
          }}
          onOpen={open}
          forgotten={{
            hint: isOnline ? '忘了口令' : '忘了口令？联网登录后可以重新取',
            isPossible: isOnline && !pack.isLost,
            form: (
              <NewCode<OpenPack>
                note="重新取一次登记包，并换一个口令。设备上已经登记的都还在。"
                opens="设备上的离线登记包"
                begin="打开登记台"
                fetchAgain={async (code) =>
                  keepPack(await fetchPack(pack.id, await fetchInstallationKey()), pack, code)
                }
                onOpen={open}
              />
            ),
          }}
        />
      ) : (
        <Typography.Text type="secondary">请选要打开的一份。</Typography.Text>
      )}
      {pack && <NoticeKey key={`key ${pack.id}`} kept={pack} isOnline={isOnline} />}
      {pack && own.length > 1 && <Button onClick={() => setChosen(undefined)}>选另一份</Button>}
      {isOnline && <Button onClick={onTake}>再带走一个场所</Button>}
      {reached.reach === 'signed-out' && (
        <Alert
          type="warning"
          showIcon
          title="登录已过期"
          description="没有登录也能打开、接着发票；登录后才能送出。"
          action={<Button onClick={onSignIn}>登录</Button>}
        />
      )}
      {others > 0 && (
        <Typography.Text type="secondary">
          这台设备上还有别人带走的离线登记包 {others} 份，本人登录后才看得到。
        </Typography.Text>
      )}
    </Flex>
  );
}
