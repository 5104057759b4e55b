import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Image } from 'antd';
import { useSession } from '../../api/session.tsx';
import { TakePhoto } from '../../widgets/take-photo.tsx';

const ACT = 'add-sheet-photo';

/** 签字的计票单的照片: shown, or the button that takes it. */
export function SheetPhoto({ round, bundle }: { round: RoundRow; bundle: BundleState }) {
  const isAllowed = useSession().acts.includes(ACT);
  if (bundle.hasPhoto)
    return (
      <Image
        src={`/api/rounds/${round.id}/bundles/${bundle.bundle}/photo?session=${bundle.session}`}
        alt={`第 ${bundle.bundle} 捆签字的计票单`}
        height={96}
        style={{ objectFit: 'cover' }}
      />
    );
  if (!isAllowed || !['closed', 'counted', 'decided'].includes(round.state)) return null;
  return (
    <TakePhoto act={ACT} fields={{ round: round.id, bundle: String(bundle.bundle) }}>
      附第 {bundle.bundle} 捆签字的计票单照片
    </TakePhoto>
  );
}
