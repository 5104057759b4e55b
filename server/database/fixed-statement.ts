import { CompiledQuery } from 'kysely';

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
