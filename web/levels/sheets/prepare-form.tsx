import { Form, Input, Typography } from 'antd';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

export interface Preparing {
  readonly order: string;
  readonly periodTo: string;
  readonly isAgain: boolean;
}

interface Typed {
  readonly remark?: string;
  readonly reason?: string;
}

/** 生成报表, or once more with the reason. */
export function PrepareForm({ order, periodTo, isAgain, onClose }: Preparing & { onClose: () => void }) {
  return (
    <ActDrawer<'prepare-sheet', Typed>
      act="prepare-sheet"
      title={isAgain ? '更正报表' : '生成报表'}
      draft={{ about: `${order} ${periodTo}` }}
      input={({ remark = '', reason }) => ({ order, periodTo, remark, reason: reason ?? null })}
      onClose={onClose}
    >
      <Typography.Paragraph>
        截至 {periodTo} 的一期。数字按现在的情况生成，生成以后不再变动；核对无误的再报送。
      </Typography.Paragraph>
      {isAgain && (
        <Form.Item name="reason" label="更正的理由" rules={required('请写明更正的理由')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="remark" label="说明" extra="可以不填。写明进度慢的原因、需要上级协调的事。">
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </ActDrawer>
  );
}
