/** The facts that must be said, in Dutch. */
import type { Note } from '#src/model.ts';
import { scannedSentence } from './movers-reasons.ts';
import { noWeightSentence } from './no-weight.ts';
import { type About, indicatorName, spoken } from './notes-about.ts';
import { boundary, coverage, inhabitants, membership, outsider, perThousand } from './notes-members.ts';
import { type NotePlace, placeOfNote, WEIGHTS } from './notes-place.ts';
import {
  baseTooSmall,
  missing,
  newerWithin,
  saidInSummary,
  status,
  unavailable,
  unfit,
  yearFromParts,
} from './notes-status.ts';
import { inPeriod, periodPhrase } from './periods.ts';
import { placeByCode, placesOf } from './places.ts';
import { readingSentence } from './reading.ts';
import { methodOf, periodsDiffer } from './relation-notes.ts';
import { listOf, lowerFirst, upperFirst } from './text.ts';

export interface Saying {
  readonly place: NotePlace;
  readonly text: string;
}

function newerElsewhere(
  { regions, newer, shown }: Extract<Note, { kind: 'newer-elsewhere' }>,
  { plan, catalogue }: About,
): string {
  const places = regions.map(placesOf(plan, catalogue));
  const names = upperFirst(listOf(places.map((place) => place.spoken)));
  const verb = places.length > 1 || places[0]?.plural ? 'hebben' : 'heeft';
  return `${names} ${verb} al een cijfer over ${periodPhrase(newer)}; hier staat ${periodPhrase(shown)}, dat hebben ze allemaal.`;
}

/** The sentence of a fact; undefined when there is nothing to say. */
function textOf(note: Note, about: About): string | undefined {
  const { catalogue } = about;
  switch (note.kind) {
    case 'per-1000':
      return note.assumed ? perThousand(about) : undefined;
    case 'inhabitants-year':
      return inhabitants(about);
    case 'newer-elsewhere':
      return newerElsewhere(note, about);
    case 'period-running':
      return `Over heel ${periodPhrase(note.asked)} zijn er nog geen cijfers.`;
    case 'period-unavailable':
      return unavailable(note, about);
    case 'newer-within':
      return newerWithin(note);
    case 'year-from-parts':
      return yearFromParts(note, about);
    case 'membership':
      return membership(note, about);
    case 'coverage':
      return coverage(note, about);
    case 'coverage-too-low':
      return `Voor ${spoken(note.name, about)} ${note.withFigure === 1 ? 'heeft' : 'hebben'} ${inPeriod(note.period)} maar ${note.withFigure} van de ${note.members} gemeenten een cijfer.`;
    case 'approximation':
      return `Het cijfer van ${spoken(note.name, about)} is een benadering: het gemiddelde van de gemeenten, gewogen naar ${indicatorName(note.weight, catalogue)}.`;
    case 'no-weight':
      return noWeightSentence(note, spoken(note.name, about), indicatorName(note.weight, catalogue));
    case 'missing':
      return missing(note, about);
    case 'status':
      return status(saidInSummary(note, about), about);
    case 'fictional-part':
      return `Voorbeeldcijfers (fictief) zitten hier in: ${lowerFirst(note.what)}.`;
    case 'boundary':
      return boundary(note, about);
    case 'no-index':
      return `Voor ${spoken(note.name, about)} is er geen index: het cijfer van ${periodPhrase(note.base)} is nul of lager.`;
    case 'grain-unavailable':
      return `Per ${note.asked === 'month' ? 'maand' : note.asked === 'quarter' ? 'kwartaal' : 'jaar'} zijn er geen cijfers.`;
    case 'base-too-small':
      return baseTooSmall(about);
    case 'small-numbers':
      return 'Bij zulke kleine aantallen zegt een verschil weinig.';
    case 'measure-unfit':
      return unfit(note);
    case 'level':
      return `Dit cijfer is er niet voor ${spoken(note.asked, about)}; getoond is ${spoken(note.shown, about)}.`;
    case 'polarity-neutral':
      return 'Bij dit cijfer is hoger niet beter of slechter.';
    case 'excluded':
      return `Niet meegeteld: ${listOf(note.what)}.`;
    case 'peers':
      return `Vergelijkbaar met ${note.subject} in inwoners en stedelijkheid: ${listOf(note.names)}.`;
    case 'not-a-member':
      return outsider(note, about);
    case 'average':
    case 'none-passing':
    case 'small-bases':
    case 'provinces':
    case 'notable':
      return undefined;
    case 'scanned':
      return scannedSentence(note, about.plan);
    case 'relation':
      return methodOf(note);
    case 'periods-differ':
      return periodsDiffer(note, about.plan);
    case 'pair-only':
      return `Een samenhang is er tussen twee onderwerpen; weggelaten: ${listOf(note.indicators.map((id) => indicatorName(id, catalogue)))}.`;
    case 'reading':
      return readingSentence(note.note, (code) => placeByCode(code, catalogue));
  }
}

/** All that must be said, the weightiest first; the same sentence once. */
export function sayingsOf(notes: readonly Note[], about: About): Saying[] {
  const sorted = [...notes].sort((a, b) => WEIGHTS.indexOf(a.kind) - WEIGHTS.indexOf(b.kind));
  const said = sorted.flatMap((note): Saying[] => {
    const text = textOf(note, about);
    const place = placeOfNote(note, about.table);
    return text === undefined || place === 'silent' ? [] : [{ place, text }];
  });
  return said.filter((saying, index) => said.findIndex((other) => other.text === saying.text) === index);
}
