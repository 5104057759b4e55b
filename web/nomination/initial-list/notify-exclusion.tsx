import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { NOTICE_WAYS } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActModal } from '../../widgets/act-form.tsx';
import { ToldFields } from '../told-fields.tsx';

type Values = Omit<ActShapes['notify-exclusion']['input'], 'exclusion'>;

/** 登记不列入决定的通知: when and how it reached who nominated. */
export function NotifyExclusion(props: {
  exclusion: ListDecisions['exclusions'][number];
  onClose: () => void;
}) {
  const { exclusion, onClose } = props;
  const today = useToday();
  if (today === undefined) return null;
  return (
    <ActModal<'notify-exclusion', Values>
      act="notify-exclusion"
      title={`登记通知：${exclusion.name}不列入名单`}
      initial={{ notifiedOn: today, how: 'in-person' }}
      input={(values) => ({ exclusion: exclusion.id, ...values })}
      send="登记"
      onClose={onClose}
    >
      <ToldFields day={['notifiedOn', '通知日期']} how="怎样送到推荐者和本人" ways={NOTICE_WAYS} />
    </ActModal>
  );
}
