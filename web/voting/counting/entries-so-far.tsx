import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import { Alert } from 'antd';
import { useInstallation } from '../../api/use-installation.ts';
import { useTwoDevices } from '../../widgets/two-devices.ts';
import { written } from '../../widgets/words.ts';

/** 录入情况: who has entered the sheet, and who is needed next. Never what was entered. */
export function EntriesSoFar({ bundle }: { bundle: BundleState }) {
  const installation = useInstallation();
  const devices = useTwoDevices();
  const { entries, mine, differing } = bundle;
  if (entries.length === 0) return null;
  const who = entries.map(({ copy, by, at }) => `${COPIES[copy] ?? ''}：${by} ${written(at)}`).join('；');
  if (bundle.agreed !== null) {
    return <Alert type="success" showIcon title={`第 ${bundle.bundle} 捆计完`} description={who} />;
  }
  const change = installation.data?.kind === 'rehearsal' ? '演练中可以在上方黄条换岗位。' : '';
  if (entries.length === 1) {
    return (
      <Alert
        type="info"
        showIcon
        title={mine ? '您录的一遍已经保存，请另一位计票录入员再录一遍' : '已经录了一遍，请再录一遍'}
        description={`${who}。两个人各自对照纸质计票单录入，互相看不到对方录的数字。${devices}${mine ? change : ''}`}
      />
    );
  }
  return differing ? null : (
    <Alert
      type="warning"
      showIcon
      title="两遍录入不一致，等待计票监督员对照签字的纸质计票单核对"
      description={`${who}。没有录过这张计票单的计票监督员可以看到不同之处。${change}`}
    />
  );
}

const COPIES: Readonly<Record<number, string>> = { 1: '第一遍', 2: '第二遍', 3: '监督员核对' };
