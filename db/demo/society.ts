/** Shops and offices, households and homes, income, social cohesion. */
import { curve, YEARS } from './curves.ts';
import type { DemoPlace } from './place.ts';
import { around, bell } from './random.ts';
import { clamp, type Sink } from './sink.ts';

const SHOP_YEARS = [...YEARS, 2026];
const HEALTH_YEARS = [2016, 2020, 2022, 2024];
const INCOME_YEARS = YEARS.filter((year) => year <= 2024);

function shops(place: DemoPlace, sink: Sink): void {
  const level =
    place.inhabitants(2019) * 0.0115 * (0.8 + 0.4 * place.urban) * around(0.16, place.code, 'shops');
  const empty = Math.exp(0.28 * bell(place.code, 'empty') - 0.12 * place.wealth);
  for (const year of SHOP_YEARS) {
    const period = String(year);
    const total = Math.max(4, Math.round(level * curve('shops', year)));
    const vacant = Math.min(
      total - 1,
      Math.round(
        (total * curve('vacancyShops', year) * empty * around(0.06, place.code, 'vacant', year)) / 100,
      ),
    );
    sink.count('winkelpanden', place, '', period, total);
    sink.count('leegstaande_winkelpanden', place, '', period, vacant);
    sink.ratio('winkelleegstand', place, period, (vacant / total) * 100);
    sink.count(
      'winkelvloeroppervlak',
      place,
      '',
      period,
      Math.round(total * 148 * around(0.12, place.code, 'floor') * (1 + 0.01 * (year - 2015))),
    );
    if (year > 2025) continue;
    sink.rate(
      'kantorenleegstand',
      place,
      period,
      clamp(curve('offices', year) * Math.exp(0.4 * bell(place.code, 'office')), 0.8, 32),
      place.inhabitants(year),
      1,
    );
    const dip = year === 2021 ? 0.985 : 1;
    sink.count(
      'horecavestigingen',
      place,
      '',
      period,
      Math.round(
        place.inhabitants(2019) *
          0.0031 *
          (0.75 + 0.5 * place.urban) *
          around(0.22, place.code, 'horeca') *
          (1 + 0.012 * (year - 2015)) *
          dip,
      ),
    );
    const distance = clamp(1.45 - 0.85 * place.urban + 0.18 * bell(place.code, 'super'), 0.4, 3.6);
    sink.rate('afstand_supermarkt', place, period, distance, place.inhabitants(year), 1);
  }
}

function people(place: DemoPlace, sink: Sink): void {
  for (const year of SHOP_YEARS) {
    const period = String(year);
    const inhabitants = place.inhabitants(year);
    const size = clamp(
      2.36 - 0.3 * place.urban + 0.05 * bell(place.code, 'household') - 0.006 * (year - 2015),
      1.7,
      3.3,
    );
    const households = Math.round(inhabitants / size);
    sink.count('huishoudens', place, '', period, households);
    sink.rate('bevolkingsdichtheid', place, period, inhabitants / place.landKm2, place.landKm2, 0);
    sink.rate(
      'grijze_druk',
      place,
      period,
      clamp(33 + 0.75 * (year - 2015) + 6.5 * place.age, 14, 72),
      inhabitants,
      1,
    );
    const homes = Math.round(households * (0.985 + 0.01 * bell(place.code, 'homes')));
    sink.count('woningvoorraad', place, '', period, homes);
    const value =
      curve('housePrice', year) *
      Math.exp(0.2 * place.wealth + 0.12 * (place.urban - 0.5) + 0.05 * bell(place.code, 'woz'));
    sink.rate('woz_waarde', place, period, clamp(value, 110, 1250), homes, 0);
  }
}

function income(place: DemoPlace, sink: Sink): void {
  for (const year of INCOME_YEARS) {
    const weight = place.inhabitants(year) / 2.2;
    const amount = curve('income', year) * Math.exp(0.085 * place.wealth - 0.1 * (place.urban - 0.5));
    sink.rate('besteedbaar_inkomen', place, String(year), amount, weight, 1);
    const low =
      curve('lowIncome', year) *
      Math.exp(0.75 * (place.urban - 0.5) - 0.24 * place.wealth) *
      around(0.05, place.code, 'low', year);
    sink.rate('huishoudens_laag_inkomen', place, String(year), clamp(low, 1.2, 18), weight, 1);
  }
}

function cohesion(place: DemoPlace, sink: Sink): void {
  for (const year of HEALTH_YEARS) {
    const weight = place.inhabitants(year);
    sink.rate(
      'eenzaamheid',
      place,
      String(year),
      clamp(curve('lonely', year) + 7 * (place.urban - 0.5) + 1.4 * bell(place.code, 'lonely', year), 30, 60),
      weight,
      1,
    );
    sink.rate(
      'vrijwilligerswerk',
      place,
      String(year),
      clamp(
        curve('volunteers', year) - 11 * (place.urban - 0.5) + 1.6 * bell(place.code, 'volunteer', year),
        12,
        48,
      ),
      weight,
      1,
    );
  }
}

export function society(place: DemoPlace, sink: Sink): void {
  shops(place, sink);
  people(place, sink);
  income(place, sink);
  cohesion(place, sink);
}
