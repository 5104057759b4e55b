import { Skeleton } from 'antd';
import { useInstallation } from '../../api/use-installation.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';

/** 登录 on the page itself. */
export function SignInHere() {
  const installation = useInstallation();
  return installation.data ? <SignIn installation={installation.data} /> : <Skeleton active />;
}
