import type { PlacePackRow } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { Modal, Typography } from 'antd';
import { useState } from 'react';
import { askJson, ProblemError } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { inGroups } from '../../widgets/in-groups.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 我来复核: who may confirm on that device, without network, that a check-in is undone; his code is shown to him, as often as he asks. */
export function JoinPlacePack({ row }: { row: PlacePackRow }) {
  const join = useAct('join-place-pack');
  const [code, setCode] = useState<string>();
  const [error, setError] = useState<ProblemError | null>(null);
  const ask = async () => {
    try {
      setCode((await askJson<{ code: string }>(`/api/place-packs/${row.id}/second-code`, {})).code);
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
        open={code !== undefined}
        footer={null}
        onCancel={() => setCode(undefined)}
        destroyOnHidden
      >
        <p className="public-code" aria-label="复核口令">
          {inGroups(code ?? '')}
        </p>
        <Typography.Paragraph style={{ margin: 0 }}>
          在“{row.deviceName}
          ”上撤销领票时由您本人输入。请抄下来，自己保管，不要告诉带走设备的人。那台设备联网一次以后才认得您。忘了可以再按一次“我来复核”。
        </Typography.Paragraph>
      </Modal>
    </>
  );
}
