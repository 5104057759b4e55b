/** A sentence of an explanation. A line ends between clauses, never inside the arithmetic of one. */
export function Sentence({ text }: { text: string }) {
  return text.split(/(?<=，)/).map((clause, index) =>
    clause.includes('×') ? (
      <span key={index} className="one-line">
        {clause}
      </span>
    ) : (
      clause
    ),
  );
}
