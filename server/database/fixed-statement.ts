import { CompiledQuery, type QueryExecutorProvider, type RawBuilder } from 'kysely';

const texts = new WeakMap<TemplateStringsArray, string>();

/**
 * A statement whose text is always the same, with its parameters: `` fixed`select ${1}` ``. For what is asked with every request: a query builder puts a tree together
 * each time, copies it and writes it out, which costs a server more than to send it.
 */
export function fixed<Row = unknown>(
  template: TemplateStringsArray,
  ...parameters: readonly unknown[]
): CompiledQuery<Row> {
  let text = texts.get(template);
  if (text === undefined) {
    text = template.reduce((before, after, place) => `${before}$${place}${after}`);
    texts.set(template, text);
  }
  return CompiledQuery.raw(text, [...parameters]);
}

/** Where a value goes, in a statement that is put together before there is one. */
export interface Place {
  readonly valueOf: string;
}

/** The same for a statement that is put together from parts: once, with places for its values. A value that goes to several is one parameter. */
export function fixedFrom<Values extends object, Row>(
  build: (place: (name: keyof Values & string) => Place) => RawBuilder<Row>,
): (tx: QueryExecutorProvider, values: Values) => CompiledQuery<Row> {
  let known: { readonly text: string; readonly names: readonly string[] } | undefined;
  return (tx, values) => {
    if (!known) {
      const { sql, parameters } = build((name) => ({ valueOf: name })).compile(tx);
      const nameOf = (place: number) => (parameters[place - 1] as Place).valueOf;
      const names = [...new Set(parameters.map((_, index) => nameOf(index + 1)))];
      const text = sql.replaceAll(/\$(\d+)/g, (_, place) => `$${names.indexOf(nameOf(Number(place))) + 1}`);
      known = { text, names };
    }
    return CompiledQuery.raw(
      known.text,
      known.names.map((name) => values[name as keyof Values]),
    );
  };
}
