import type { PostingRow } from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import { Image } from 'antd';
import { useSession } from '../../api/session.tsx';
import { TakePhoto } from '../../widgets/take-photo.tsx';

const ACT = 'add-posting-photo';

/** 张贴照片: the picture, or the button that takes one. */
export function PostingPhoto({ posting }: { posting: PostingRow }) {
  const mayAdd = useSession().acts.includes(ACT);
  if (posting.hasPhoto)
    return (
      <Image
        src={`/api/roll-postings/${posting.id}/photo`}
        alt={`${posting.place}的张贴照片`}
        height={48}
        style={{ objectFit: 'cover' }}
      />
    );
  if (posting.withdrawnOn !== null || !mayAdd) return '没有';
  return (
    <TakePhoto act={ACT} fields={{ posting: posting.id }} title={`补传照片：${posting.place}`} size="small">
      补传照片
    </TakePhoto>
  );
}
