import { VOID_REASONS } from '@xuanwu/server/phases/registration/voter-card.schema.ts';
import type { CardSeen } from '@xuanwu/server/phases/voting/check-in/card-seen.schema.ts';
import { Alert } from 'antd';
import { useRead } from '../../api/queries.ts';

/** 扫到的选民证在这里找不到人: void, of another constituency, or none of ours. */
export function CardNotHere({ place, card }: { place: string; card: string }) {
  const read = useRead<CardSeen>(`/api/polling-places/${place}/cards?code=${encodeURIComponent(card)}`);
  if (!read.data) return null;
  return <Alert type="warning" showIcon role="alert" {...wordsOf(read.data)} />;
}

function wordsOf(seen: CardSeen): { title: string; description: string } {
  if (seen.kind === 'void')
    return {
      title: `这张选民证 ${seen.voidOn} 作废：${VOID_REASONS[seen.reason]}`,
      description:
        seen.reason === 'struck'
          ? '他已经从选民名单上除名，不能凭这张证领票。请他向选举办公室查明。'
          : '请他出示换发的新证；没有带来的，照身份证按姓名查找。',
    };
  if (seen.kind === 'elsewhere')
    return {
      title: `这是${seen.constituency}的选民证，不在这里投票`,
      description:
        seen.places.length > 0 ? `请他到${seen.places.join('或者')}。` : '请他向选举办公室查明在哪里投票。',
    };
  return {
    title: '没有这张选民证',
    description: '是别的乡镇、别的县发的，或者码没有扫全。请再扫一次，或者照身份证按姓名查找。',
  };
}
