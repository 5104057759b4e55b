import type { OfficeKeys } from '@xuanwu/server/levels/files/office-file.schema.ts';
import { Form, Input } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

type Typed = ActShapes['accept-office-key']['input'];

/** 登记对方的公钥: of the office right above or below, its fingerprint as it was heard. */
export function AcceptKeyForm({ onClose }: { onClose: () => void }) {
  return (
    <ActDrawer<'accept-office-key', Typed>
      act="accept-office-key"
      title="登记对方的公钥"
      draft={{}}
      input={(typed) => typed}
      onClose={onClose}
    >
      <Form.Item name="place" label="对方的区划代码" rules={required('请填区划代码')}>
        <Input maxLength={9} placeholder="如：231100" />
      </Form.Item>
      <Form.Item name="name" label="对方的名称" rules={required('请填名称')}>
        <Input maxLength={40} placeholder="如：黑河市" />
      </Form.Item>
      <Form.Item
        name="fingerprint"
        label="公钥指纹"
        extra="八组、每组四位。在对方系统的同一页上，用电话或者当面逐组核对，不要从随文件传来的纸上抄。"
        rules={required('请填指纹')}
      >
        <Input maxLength={39} placeholder="xxxx-xxxx-xxxx-xxxx-xxxx-xxxx-xxxx-xxxx" />
      </Form.Item>
      <Form.Item name="learnedFrom" label="怎样核对的" rules={required('请写核对的办法')}>
        <Input maxLength={100} placeholder="如：与市选举办电话核对" />
      </Form.Item>
    </ActDrawer>
  );
}

/** 停用对方的公钥. */
export function WithdrawKeyForm({
  id,
  place,
  onClose,
}: OfficeKeys['keys'][number] & { onClose: () => void }) {
  return (
    <ActDrawer<'withdraw-office-key', { reason: string }>
      act="withdraw-office-key"
      title={`停用${place.name}的公钥`}
      draft={{ about: id }}
      input={({ reason }) => ({ key: id, reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label="为什么停用" rules={required('请写理由')}>
        <Input.TextArea rows={2} maxLength={200} placeholder="如：对方换了服务器" />
      </Form.Item>
    </ActDrawer>
  );
}
