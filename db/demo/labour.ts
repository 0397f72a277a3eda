/** Jobs, vacancies, unemployment, benefits, education. */
import { curve, FIRST_SECTOR_YEAR, LAST_YEAR, MONTHS, QUARTERS, YEARS } from './curves.ts';
import type { DemoPlace } from './place.ts';
import { around, bell } from './random.ts';
import { split, spreadOf } from './sectors.ts';
import { clamp, type Sink } from './sink.ts';

/** Vacancies by the need of a sector: care and construction ask most. */
const VACANCY_FACTORS = {
  zorg: 1.1,
  bouw: 1.6,
  horeca: 1.5,
  ict: 1.5,
  overheid: 0.8,
  onderwijs: 0.7,
  industrie: 0.9,
  landbouw: 0.5,
};
const WORKERS_PER_JOB = 1.08;

export function jobsOf(place: DemoPlace, year: number): number {
  const drift = 1 + 0.01 * bell(place.code, 'drift') * (year - 2019);
  return Math.round(
    place.inhabitants(2019) *
      place.jobs *
      curve('jobs', year) *
      drift *
      around(0.008, place.code, 'jobs', year),
  );
}

function jobs(place: DemoPlace, sink: Sink): void {
  const spread = spreadOf(place, 'jobs');
  for (const year of YEARS) {
    const total = jobsOf(place, year);
    const workers = Math.round(
      total * WORKERS_PER_JOB * around(0.01, place.code, 'workers') + place.inhabitants(year) * 0.045,
    );
    sink.count('banen', place, '', String(year), total);
    sink.count('werkzame_personen', place, '', String(year), workers);
    if (year < FIRST_SECTOR_YEAR) continue;
    for (const [sector, value] of split(total, spread))
      sink.count('banen', place, sector, String(year), value);
    for (const [sector, value] of split(workers, spread))
      sink.count('werkzame_personen', place, sector, String(year), value);
  }
}

function vacancies(place: DemoPlace, sink: Sink): void {
  const spread = spreadOf(place, 'jobs');
  const need = around(0.15, place.code, 'need');
  for (const { period, year, quarter, at } of QUARTERS) {
    const season = [1.01, 1.04, 1.0, 0.95][quarter - 1] ?? 1;
    const rate = curve('vacancyRate', at) * need * season * around(0.05, place.code, 'vacancies', period);
    const total = Math.max(1, Math.round((jobsOf(place, Math.min(year, LAST_YEAR)) * rate) / 1000));
    sink.count('vacatures', place, '', period, total);
    if (quarter !== 4 || year > LAST_YEAR) continue;
    sink.ratio('vacaturegraad', place, String(year), (total / jobsOf(place, year)) * 1000);
    if (year < FIRST_SECTOR_YEAR) continue;
    for (const [sector, value] of split(total, spread, VACANCY_FACTORS))
      sink.count('vacatures', place, sector, String(year), value);
  }
}

/** Above 1: more unemployment than in the country. */
const hardship = (place: DemoPlace): number =>
  Math.exp(0.35 * place.urban - 0.28 * place.wealth + 0.08 * bell(place.code, 'hardship') - 0.1);

function unemployment(place: DemoPlace, sink: Sink): void {
  for (const year of YEARS) {
    const people = place.inhabitants(year);
    const force = Math.round(people * 0.555 * (1 - 0.03 * place.age));
    const rate = clamp(
      curve('unemployment', year) * hardship(place) * around(0.03, place.code, 'unemployed', year),
      1.2,
      14,
    );
    const unemployed = Math.round((force * rate) / 100);
    sink.count('beroepsbevolking', place, '', String(year), force);
    sink.count('werklozen', place, '', String(year), unemployed);
    sink.ratio('werkloosheid', place, String(year), (unemployed / force) * 100);
    sink.rate(
      'jeugdwerkloosheid',
      place,
      String(year),
      clamp(rate * 2.15 * around(0.08, place.code, 'youth', year), 2, 30),
      people,
      1,
    );
    sink.rate(
      'arbeidsparticipatie',
      place,
      String(year),
      clamp(66 + (year - 2015) * 0.75 + 2.2 * place.wealth - 1.4 * place.age, 52, 82),
      people,
      1,
    );
  }
}

function benefits(place: DemoPlace, sink: Sink): void {
  const hard = hardship(place);
  for (const { period, month, at, year } of MONTHS) {
    const season = 1 + 0.06 * Math.cos(((month - 1) / 12) * 2 * Math.PI);
    const corona = year === 2020 && month >= 4 && month <= 9 ? 1.18 : 1;
    const value =
      (place.inhabitants(year) *
        curve('benefits', at) *
        season *
        corona *
        Math.sqrt(hard) *
        around(0.02, place.code, 'ww', period)) /
      1000;
    sink.count('ww_uitkeringen', place, '', period, Math.round(value));
  }
  for (const { period, year, at } of QUARTERS) {
    const value =
      (place.inhabitants(year) *
        curve('welfare', at) *
        hard ** 1.9 *
        (0.45 + 0.9 * place.urban) *
        around(0.01, place.code, 'bijstand', period)) /
      1000;
    sink.count('bijstandsuitkeringen', place, '', period, Math.round(value));
  }
}

function education(place: DemoPlace, sink: Sink): void {
  const level = 11 * (place.urban - 0.5) + 5 * place.wealth + 3 * bell(place.code, 'education');
  for (const year of YEARS) {
    const weight = place.inhabitants(year);
    const high = clamp(curve('highlyEducated', year) + level, 12, 68);
    sink.rate('hoogopgeleiden', place, String(year), high, weight, 1);
    sink.rate(
      'praktisch_opgeleiden',
      place,
      String(year),
      clamp(45 - 0.55 * high + 1.5 * bell(place.code, 'low') - (year - 2015) * 0.2, 8, 48),
      weight,
      1,
    );
    const out =
      curve('dropOut', year) * Math.exp(0.5 * (place.urban - 0.5)) * around(0.14, place.code, 'vsv', year);
    sink.rate('voortijdig_schoolverlaters', place, String(year), clamp(out, 0.3, 5), weight, 2);
  }
}

export function labour(place: DemoPlace, sink: Sink): void {
  jobs(place, sink);
  vacancies(place, sink);
  unemployment(place, sink);
  benefits(place, sink);
  education(place, sink);
}
