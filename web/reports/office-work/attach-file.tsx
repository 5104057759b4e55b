import { PaperClipOutlined } from '@ant-design/icons';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { Image } from 'antd';
import { useSession } from '../../api/session.tsx';
import { TakePhoto } from '../../widgets/take-photo.tsx';

/** 附件 of one row: what is there, or the button that takes it, or that there is none. */
export function AttachFile(props: {
  act: ActName;
  of: string;
  /** What it is and what it belongs to, for those who hear the page. */
  title: string;
  word: string;
  href: string;
  type: string | null;
  mayAdd: boolean;
  takesPdf?: boolean;
}) {
  const { act, of, title, word, href, type, mayAdd, takesPdf = false } = props;
  const isAllowed = useSession().acts.includes(act);
  if (type === 'application/pdf')
    return (
      <a href={href} target="_blank" rel="noreferrer" aria-label={title}>
        PDF
      </a>
    );
  if (type !== null) return <Image src={href} alt={title} height={40} style={{ objectFit: 'cover' }} />;
  if (!mayAdd || !isAllowed) return '没有';
  return (
    <TakePhoto
      act={act}
      fields={{ of }}
      title={`${word}：${title}`}
      takesPdf={takesPdf}
      icon={<PaperClipOutlined />}
      size="small"
    >
      {word}
    </TakePhoto>
  );
}
