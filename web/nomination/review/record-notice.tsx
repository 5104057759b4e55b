import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { TELLING_WAYS } from '@xuanwu/server/phases/nomination/review/review.schema.ts';
import type { ConstituencyReview } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActModal } from '../../widgets/act-form.tsx';
import { ToldFields } from '../told-fields.tsx';

type Values = Omit<ActShapes['record-review-notice']['input'], 'constituency' | 'candidate'>;

/** 登记已告知联审意见: when and how the nominee saw all of it. */
export function RecordNotice(props: {
  constituency: ConstituencyRow;
  nominee: ConstituencyReview['nominees'][number];
  onClose: () => void;
}) {
  const { constituency, nominee, onClose } = props;
  const today = useToday();
  if (today === undefined) return null;
  const about = { constituency: constituency.id, candidate: nominee.candidate };
  return (
    <ActModal<'record-review-notice', Values>
      act="record-review-notice"
      title={`登记已告知：${nominee.name}`}
      initial={{ toldOn: today, how: 'in-person' }}
      input={(values) => ({ ...about, ...values })}
      send="登记"
      onClose={onClose}
    >
      <ToldFields day={['toldOn', '告知日期']} how="方式" ways={TELLING_WAYS} />
    </ActModal>
  );
}
