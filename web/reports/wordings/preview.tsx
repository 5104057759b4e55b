import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Wording } from '@xuanwu/server/documents/wordings/wording.schema.ts';
import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { askFile, type ProblemError } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

const SAMPLE = 'sample';

/** 预览: the page as it would be printed, with the data of a document or with the sample. */
export function Preview(props: { kind: NoticeKind; wording: Wording; disabled: boolean }) {
  const { kind, wording, disabled } = props;
  const [chosen, setChosen] = useState(SAMPLE);
  const rows = useRead<DocumentRow[]>('/api/documents');
  const show = useMutation<void, ProblemError>({
    mutationFn: async () => {
      // Opened by the press itself; what comes later no browser opens.
      const window = globalThis.open('', '_blank');
      const id = chosen === SAMPLE ? null : chosen;
      try {
        const page = URL.createObjectURL(await askFile('/api/wordings/preview', { kind, wording, id }));
        if (window) window.location.href = page;
      } catch (error) {
        window?.close();
        throw error;
      }
    },
  });
  const own = (rows.data ?? []).filter((row) => row.kind === kind);
  return (
    <div>
      <Space.Compact>
        <Select
          aria-label="预览用的数据"
          style={{ width: 220 }}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: SAMPLE, label: '用样例' },
            ...own.map(({ id, constituencyName }) => ({ value: id, label: constituencyName })),
          ]}
        />
        <Button disabled={disabled} loading={show.isPending} onClick={() => show.mutate()}>
          预览
        </Button>
      </Space.Compact>
      <ProblemAlert error={show.error} />
    </div>
  );
}
