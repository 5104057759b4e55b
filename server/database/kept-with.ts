/**
 * What is known of an object for as long as there is the object, written on the object itself. In a `WeakMap` that lives long it would outlive it: a collector of
 * what is short-lived takes the values of such a map for needed, and what they lead to, here a whole request, stays until everything is collected.
 */
export interface KeptWith<Owner extends object, Value> {
  get(owner: Owner): Value | undefined;
  has(owner: Owner): boolean;
  set(owner: Owner, value: Value): void;
}

export function keptWith<Owner extends object, Value>(): KeptWith<Owner, Value> {
  const name = Symbol('kept');
  const kept = (owner: Owner) => owner as { [name]?: Value };
  return {
    get: (owner) => kept(owner)[name],
    has: (owner) => name in owner,
    set: (owner, value) => {
      kept(owner)[name] = value;
    },
  };
}
