/**
 * Words that may stand anywhere in a question without saying what is counted, where or when: they are never left
 * over, and never taken for a slip of a name.
 */
import { LIGHT_ADJECTIVES } from './adjectives.ts';
import { PARTICLES } from './particles.ts';
import { LIGHT_VERBS } from './verbs.ts';

const LIGHT: ReadonlySet<string> = new Set([...PARTICLES, ...LIGHT_VERBS, ...LIGHT_ADJECTIVES]);

export const isLight = (word: string): boolean => LIGHT.has(word);
