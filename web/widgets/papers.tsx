/** 打印和文字稿 of a document about one voter. */
export function Papers(props: { id: string; name: string; kinds: Readonly<Record<string, string>> }) {
  const { id, name, kinds } = props;
  return Object.entries(kinds).map(([kind, title]) => (
    <div key={kind} style={{ whiteSpace: 'nowrap' }}>
      <a href={`/api/documents/${kind}/${id}`} target="_blank" aria-label={`打印${title}：${name}`}>
        {title}
      </a>
      　
      <a href={`/api/documents/${kind}/${id}/word`} download aria-label={`下载${title}的文字稿：${name}`}>
        文字稿
      </a>
    </div>
  ));
}
