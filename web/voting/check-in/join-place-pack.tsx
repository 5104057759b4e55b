import type { PlacePackRow, SecondCodes } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { Modal, Typography } from 'antd';
import { useState } from 'react';
import { askJson, ProblemError } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { inGroups } from '../../widgets/in-groups.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 我来复核: who may confirm on that device, without network, that a check-in is undone; the codes that he has left are shown to him, as often as he asks. Not who took it. */
export function JoinPlacePack({ row }: { row: PlacePackRow }) {
  const join = useAct('join-place-pack');
  const [told, setTold] = useState<SecondCodes>();
  const [error, setError] = useState<ProblemError | null>(null);
  const ask = async () => {
    try {
      setTold(await askJson<SecondCodes>(`/api/place-packs/${row.id}/second-codes`, {}));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  return (
    <>
      <ActButton
        act="join-place-pack"
        size="small"
        {...(row.isOwn && { unless: '离线登记是您带走的，撤销要由另一个人复核' })}
        loading={join.isPending}
        aria-label={`我来复核：${row.placeName}`}
        onClick={() => {
          setError(null);
          join.mutate({ pack: row.id }, { onSuccess: () => void ask(), onError: setError });
        }}
      >
        我来复核
      </ActButton>
      <ProblemAlert error={error} />
      <Modal
        title={`复核口令：${row.placeName}`}
        open={told !== undefined}
        footer={null}
        onCancel={() => setTold(undefined)}
        destroyOnHidden
      >
        {told?.codes.map(({ use, code }) => (
          <p key={use} className="public-code" aria-label={`第 ${use} 个复核口令`}>
            <small>第 {use} 个</small> {inGroups(code)}
          </p>
        ))}
        <Typography.Paragraph style={{ margin: 0 }}>
          在“{row.deviceName}
          ”上撤销领票时由您本人输入，撤销一次用一个，按次序用，用过的作废。请抄下来，自己保管，不要告诉带走设备的人。那台设备联网一次以后才认得您。忘了、用完了，可以再按一次“我来复核”。
        </Typography.Paragraph>
      </Modal>
    </>
  );
}
