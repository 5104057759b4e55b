import { Alert } from 'antd';
import type { KeptPack } from '../../../registration/phone/phone-store.ts';

/** 签发: who signed what lies on this device, as far as this browser could tell. */
export function signedByWords({ signedBy }: KeptPack): string {
  if (!signedBy) return '带走的时候没有核验签名；联网重新取一次就核验';
  const { fingerprint, isChecked } = signedBy;
  return isChecked
    ? `签名已经核验，公钥指纹 ${fingerprint}`
    : `这个浏览器不能核验签名，只核对了内容；公钥指纹 ${fingerprint}`;
}

/** Said plainly, before anybody works with it. */
export function SignedBy({ kept }: { kept: KeptPack }) {
  const isChecked = kept.signedBy?.isChecked === true;
  return (
    <Alert
      type={isChecked ? 'success' : 'warning'}
      showIcon
      title={signedByWords(kept)}
      description={
        isChecked
          ? '公钥指纹应当和已经张贴的公告末尾的一样，请对照一次。'
          : '名单是不是本系统签发的，这里看不出来。请换用较新的浏览器带走；不能换的，和打印的名册对照以后再用。'
      }
    />
  );
}
