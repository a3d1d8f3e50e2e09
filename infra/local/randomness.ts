import { createHmac, randomBytes as cryptoRandomBytes } from "node:crypto";
import type { Dependencies } from "../../functions/middleware/dependencies.ts";

export type RandomBytes = Dependencies["randomBytes"];

/**
 * Bytes that repeat themselves: drawn from the seed, the label and how many times that label was
 * drawn before, so that work under other labels cannot change them. For sample data only.
 */
export function createSeededRandomness(seed: string): RandomBytes {
  const draws = new Map<string, number>();
  return (size, label) => {
    const draw = draws.get(label) ?? 0;
    draws.set(label, draw + 1);
    const blocks: Buffer[] = [];
    for (let block = 0; block * 32 < size; block++) {
      blocks.push(createHmac("sha256", seed).update(`${label}\n${draw}\n${block}`).digest());
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, size));
  };
}

export function createRandomness(seed: string | undefined): RandomBytes {
  return seed === undefined ? (size) => new Uint8Array(cryptoRandomBytes(size)) : createSeededRandomness(seed);
}
