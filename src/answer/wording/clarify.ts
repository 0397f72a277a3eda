/** Asking back: what was not clear, and what can be chosen. */
import type { Catalogue, ClarifyAbout, ClarifyAnswer, Parse } from '#src/model.ts';

type Clarify = Extract<Parse, { outcome: 'clarify' }>;

const UNCLEAR: Readonly<Record<ClarifyAbout, (said: string) => string>> = {
  region: (said) => `Bij ‘${said}’ passen meer plaatsen. Welke bedoel je?`,
  indicator: (said) => `Bij ‘${said}’ passen meer onderwerpen. Welk bedoel je?`,
  period: (said) => `‘${said}’ kan op meer periodes slaan. Welke bedoel je?`,
  sector: (said) => `Bij ‘${said}’ passen meer sectoren. Welke bedoel je?`,
};

const MISSING: Readonly<Record<ClarifyAbout, string>> = {
  region: 'Over welke plaats gaat je vraag?',
  indicator: 'Over welk onderwerp gaat je vraag?',
  period: 'Over welke periode gaat je vraag?',
  sector: 'Over welke sector gaat je vraag?',
};

/** A place is doubtful when two bear its name; one that was named but fits nothing else is asked for plainly. */
function question({ about, said, options }: Clarify, catalogue: Catalogue): string {
  if (said === undefined || said === '') return MISSING[about];
  if (about === 'indicator' && isPlace(said, catalogue)) return `Wat wil je weten over ${said}?`;
  const offersLand = options.some(({ query }) => query.regions?.includes('NL'));
  return about === 'region' && offersLand ? MISSING.region : UNCLEAR[about](said);
}

const isPlace = (said: string, catalogue: Catalogue): boolean => {
  const wanted = said.toLowerCase();
  return catalogue.vocabulary.regions.some(
    ({ name, aliases }) =>
      name.toLowerCase() === wanted || aliases.some((alias) => alias.toLowerCase() === wanted),
  );
};

export function wordClarify(parse: Clarify, catalogue: Catalogue): ClarifyAnswer {
  const { about, options } = parse;
  return { outcome: 'clarify', about, options, summary: question(parse, catalogue) };
}
