import { Button } from 'antd';
import { useState } from 'react';

const LINES = 8;
const CHARACTERS = 300;

/** What somebody wrote, as he wrote it; of a long one the first lines, so that the next is not screens away. */
export function LongText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > CHARACTERS || text.split('\n').length > LINES;
  return (
    <div>
      <div className={isLong && !isWhole ? 'wrapped-text first-lines' : 'wrapped-text'}>{text}</div>
      {isLong && (
        <Button
          className="not-printed"
          type="link"
          size="small"
          style={{ paddingInline: 0 }}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起' : `展开全文（${text.length} 字）`}
        </Button>
      )}
    </div>
  );
}
