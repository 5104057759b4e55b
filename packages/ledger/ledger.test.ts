import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Canonical, canonicalJson } from './canonical-json.ts';
import { chainHash, findChainFault, GENESIS, type PlacedEntry } from './chain.ts';
import { checkpointBytes, keyFingerprint, signatureHolds } from './checkpoint.ts';

describe('canonical JSON', () => {
  test('keys in order, nothing undefined, Chinese as it is', () => {
    expect(canonicalJson({ b: 1, a: ['选区', null, { d: true, c: undefined }] })).toBe(
      '{"a":["选区",null,{"d":true}],"b":1}',
    );
  });
  test('refuses what has no one form', () => {
    expect(() => canonicalJson(0.5)).toThrow(TypeError);
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
  test('is JSON, and the same whatever the order of keys', () => {
    const value = fc.letrec<{ value: Canonical }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(value, (any) => {
        const text = canonicalJson(any);
        expect(canonicalJson(reversed(JSON.parse(text) as Canonical))).toBe(text);
      }),
    );
  });
});

function reversed(value: Canonical): Canonical {
  if (Array.isArray(value)) return value.map((item: Canonical) => reversed(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).toReversed());
}

function chainOf(bodies: readonly string[]): PlacedEntry[] {
  let previous = GENESIS;
  return bodies.map((body, index) => {
    const hash = chainHash('231182', index + 1, previous, body);
    previous = hash;
    return { position: index + 1, body, hash };
  });
}

describe('the chain', () => {
  test('a sound chain has no fault', () => {
    expect(findChainFault('231182', chainOf(['{"a":1}', '{}', '{"b":2}']))).toBeUndefined();
    expect(findChainFault('231182', [])).toBeUndefined();
  });
  test('a changed, missing or moved entry is found where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 8 }), fc.nat(), (bodies, at) => {
        const chain = chainOf(bodies);
        const index = at % bodies.length;
        const changed = chain.with(index, { ...(chain[index] as PlacedEntry), body: `${bodies[index]}.` });
        expect(findChainFault('231182', changed)).toEqual({ position: index + 1, fault: 'hash' });
        if (index < bodies.length - 1) {
          expect(findChainFault('231182', chain.toSpliced(index, 1))).toEqual({
            position: index + 1,
            fault: 'gap',
          });
        }
      }),
    );
  });
  test("another ledger's chain is not this one's", () => {
    expect(findChainFault('231183', chainOf(['{}']))).toEqual({ position: 1, fault: 'hash' });
  });
});

describe('a checkpoint', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const bytes = checkpointBytes({ ledger: '231182', length: 3, root: 'ab', at: '2016-09-20T01:00:00.000Z' });

  test('verifies with its key and nothing else', () => {
    const signature = sign(null, bytes, privateKey);
    expect(signatureHolds(pem, bytes, signature)).toBe(true);
    expect(signatureHolds(pem, new Uint8Array([...bytes, 0]), signature)).toBe(false);
    expect(signatureHolds('no key', bytes, signature)).toBe(false);
  });
  test('has a fingerprint one can read aloud', () => {
    expect(keyFingerprint(pem)).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
  });
});
