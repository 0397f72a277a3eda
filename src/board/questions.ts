/** Questions that could not be answered, so that they can be counted without knowing who put them. */
import type { Answer } from '#src/model.ts';
import type { Names } from './board.ts';
import type { Unanswered } from './model.ts';

/** Instead of a workspace, for who asks on the web without signing in. No platform has this name. */
export const PUBLIC = 'web';

/** Words that say nothing of the subject. */
const EMPTY = new Set(
  (
    'de het een en of in op aan bij van voor met naar uit over te is zijn was waren wordt worden heeft hebben er wat ' +
    'hoe hoeveel welke waar wanneer wie geef toon laat zien mij me ons wij we ik je jij jullie kun kan kunt wil graag ' +
    'cijfers cijfer gegevens eens nog ook dan dit dat deze die alsjeblieft aub vs t o v ten opzichte tussen per sinds'
  ).split(' '),
);

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A question as its subject alone: without names of places, numbers, addresses and small words.
 * @param places names of places, as they are written.
 */
export function normalQuestion(text: string, places: readonly string[]): string {
  const bare = folded(text.replace(/\S*@\S*|https?:\S*|<[^>]*>/g, ' '))
    .replace(/[^a-z\s]+/g, ' ')
    .replace(/\s+/g, ' ');
  const named = new Set(
    places.map((place) =>
      folded(place)
        .replace(/[^a-z\s]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  const words = bare.trim().split(' ');
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [4, 3, 2, 1].find((count) => named.has(words.slice(at, at + count).join(' ')));
    const word = words[at] ?? '';
    if (length === undefined && word.length > 1 && !EMPTY.has(word)) kept.push(word);
    at += length ?? 1;
  }
  return kept.slice(0, 8).join(' ');
}

/** Why there was no answer; undefined where there was one. */
function reasonOf(answer: Answer): string | undefined {
  if (answer.outcome === 'unsupported') return answer.reason;
  return answer.outcome === 'clarify' ? `clarify-${answer.about}` : undefined;
}

export interface Counting {
  readonly unanswered: Pick<Unanswered, 'add'>;
  readonly names: () => Promise<Names>;
  /** ISO date. */
  readonly today: () => string;
}

/** Counts a question that had no answer; leaves any other. */
export async function countUnanswered(
  { unanswered, names, today }: Counting,
  { workspace, person, text }: { readonly workspace: string; readonly person: string; readonly text: string },
  answer: Answer,
): Promise<void> {
  const reason = reasonOf(answer);
  if (reason === undefined) return;
  const places = [...(await names()).regions.values()].map(({ name }) => name);
  // A question about a person may name one.
  const words = reason === 'personal' ? '' : normalQuestion(text, places);
  await unanswered.add({ workspace, person, reason, words, day: today() });
}
