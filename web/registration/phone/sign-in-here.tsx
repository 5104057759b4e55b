import { Skeleton } from 'antd';
import { SignIn } from '../../administration/sign-in.tsx';
import { useRead } from '../../api/queries.ts';
import type { Installation } from '../../shell/front-door.tsx';

/** 登录 on the page itself. */
export function SignInHere() {
  const installation = useRead<Installation>('/api/installation');
  return installation.data ? <SignIn installation={installation.data} /> : <Skeleton active />;
}
