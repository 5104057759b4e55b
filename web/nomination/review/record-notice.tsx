import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { TELLING_WAYS } from '@xuanwu/server/phases/nomination/review/review.schema.ts';
import type { ConstituencyReview } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { RecordModal } from '../../widgets/record-modal.tsx';
import { ToldFields } from '../told-fields.tsx';

type Values = Omit<ActShapes['record-review-notice']['input'], 'constituency' | 'candidate'>;

/** 登记已告知联审意见: when and how the nominee saw all of it. */
export function RecordNotice(props: {
  constituency: ConstituencyRow;
  nominee: ConstituencyReview['nominees'][number];
  onClose: () => void;
}) {
  const { constituency, nominee, onClose } = props;
  const act = useAct('record-review-notice');
  const today = useToday();
  if (today === undefined) return null;
  const about = { constituency: constituency.id, candidate: nominee.candidate };
  return (
    <RecordModal<Values>
      name="record-notice"
      title={`登记已告知：${nominee.name}`}
      initialValues={{ toldOn: today, how: 'in-person' }}
      sent={act}
      onSend={(values) => act.mutate({ ...about, ...values }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ToldFields day={['toldOn', '告知日期']} how="方式" ways={TELLING_WAYS} />
    </RecordModal>
  );
}
