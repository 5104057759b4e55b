import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { App } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';

/** While it is read or imported, the job is what can be stopped. */
const CAN_BE_CANCELLED: readonly ImportPreview['state'][] = ['uploaded', 'previewed', 'failed'];

/** 取消导入: file and rows are dropped; whoever is registered stays so. */
export function ImportCancel({ preview }: { preview: ImportPreview }) {
  const cancel = useAct('cancel-import');
  const { modal, message } = App.useApp();
  if (!CAN_BE_CANCELLED.includes(preview.state)) return null;
  const { rowsImported } = preview;
  const ask = () =>
    void modal.confirm({
      title: '取消这次导入？',
      content: `上传的文件和读出的内容会删除${rowsImported > 0 ? `；已登记的 ${rowsImported} 人仍在登记册上` : ''}。`,
      okText: '取消导入',
      cancelText: '不取消',
      onOk: () =>
        cancel.mutate({ import: preview.id }, { onError: (error) => void message.error(error.message) }),
    });
  return <ActButton act="cancel-import" loading={cancel.isPending} onClick={ask} />;
}
