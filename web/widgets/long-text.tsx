import { Typography } from 'antd';

/** What somebody wrote, as he wrote it; of a long one the first lines, so that the next is not screens away. */
export function LongText({ text }: { text: string }) {
  return (
    <Typography.Paragraph
      className="wrapped-text"
      style={{ margin: 0 }}
      ellipsis={{ rows: 8, expandable: 'collapsible', symbol: (isOpen) => (isOpen ? '收起' : '展开全文') }}
    >
      {text}
    </Typography.Paragraph>
  );
}
