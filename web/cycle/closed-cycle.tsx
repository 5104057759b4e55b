import { Alert, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { OpenCycle } from '../preparation/open-cycle.tsx';
import { useSession } from '../api/session.tsx';
import { ActButton } from '../widgets/act-button.tsx';

/** 已办结的换届: what can still be done, and the next one. */
export function ClosedCycle(props: {
  name: string;
  closed: { readonly on: string; readonly document: string };
}) {
  const { name, closed } = props;
  const mayOpen = useSession().acts.includes('open-cycle');
  const [isOpening, setOpening] = useState(false);
  return (
    <Flex vertical gap={12}>
      <Alert
        type="success"
        showIcon
        title={`${name}已于 ${closed.on} 办结（${closed.document}）`}
        description={
          <>
            这次换届不能再办理，下面的数字和各页可以查看、打印。到期的删除、销毁在
            <Link to="/closing?tab=retention">保存期限和销毁</Link>，导出在<Link to="/archive">归档</Link>。
          </>
        }
        action={
          mayOpen && (
            <ActButton act="open-cycle" onClick={() => setOpening(!isOpening)}>
              {isOpening ? '收起' : '建立下一次换届'}
            </ActButton>
          )
        }
      />
      {isOpening && <OpenCycle />}
    </Flex>
  );
}
